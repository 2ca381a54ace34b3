import type { StoryView } from '../../dossier/dossier.ts';
import { dateText, plural, rangeText } from '../dates.ts';
import { ArticleItem } from '../parts/article-item.tsx';
import { Copies } from '../parts/copies.tsx';
import { EventGroups } from '../parts/event-groups.tsx';
import { Heading, headingText } from '../parts/heading.tsx';
import { Layout } from '../parts/layout.tsx';
import { Ledger } from '../parts/ledger.tsx';
import { Matrix } from '../parts/matrix.tsx';
import { Facts, Section } from '../parts/section.tsx';
import { contradictions } from '../parts/story-list.tsx';
import { Turns } from '../parts/turns.tsx';
import { UtterancesBySpeaker } from '../parts/utterances.tsx';
import { articleHref, nameOf, overviewHref, type Place } from '../place.ts';

/** Outlets with a name, each once; articles without one each count as an outlet of their own. */
const outletsOf = (place: Place, story: StoryView): number =>
  place.dossier.outlets.filter(({ articles }) => articles.some((id) => story.articles.includes(id))).length;

/** One happening: what happened, what is only said to have happened, on how many texts, and where outlets disagree. */
export const Story = ({ place, story }: { place: Place; story: StoryView }) => {
  const { dossier } = place;
  const data = `${place.root}data/dossier.json`;
  const titled = place.articles.get(story.titled)!;
  const events = story.events.map((id) => place.events.get(id)!);
  const conditions = story.conditions.map((id) => place.conditions.get(id)!);
  return (
    <Layout place={place} title={headingText(titled)} section="stories">
      <div class="head">
        <p class="kicker">
          <a href={overviewHref(place, 'stories')}>Stories</a>
          {rangeText(story.from, story.to) ? ` · ${rangeText(story.from, story.to)}` : ''}
        </p>
        <h1>
          <Heading article={titled} />
        </h1>
        <p class="by">
          <span>
            {titled.title ? 'title' : 'first words'} of{' '}
            <a href={articleHref(place, titled.id)}>{nameOf(titled)}</a>
            {dateText(titled.published.value) ? `, ${dateText(titled.published.value)!.text}` : ''}
          </span>
        </p>
        <Facts
          facts={[
            ['articles', story.articles.length],
            ['outlets', outletsOf(place, story)],
            ['independent texts', story.independent],
            ['events', events.length],
            ['statements', story.utterances.length],
            ['points', story.points.length],
            ['contradictions', contradictions(story)],
          ]}
        />
      </div>
      <Section
        id="events"
        title="Events"
        hint="What happened, or is said to have happened. The badge says how it is reported; reported is not happened. Tall stroke: independent text. Short stroke: copy."
        data={data}
      >
        {events.length ? (
          <EventGroups place={place} events={events} conditions={dossier.conditions} />
        ) : (
          <p class="empty">No event found in {plural(story.articles.length, 'article')}.</p>
        )}
      </Section>
      <Section
        id="said"
        title="Statements"
        hint="By speaker. Renderings of one utterance stand together. Marked words are added, struck words missing, compared with the rendering that most outlets carry; the earliest where none leads."
        data={data}
      >
        <UtterancesBySpeaker
          place={place}
          utterances={story.utterances.map((id) => place.utterances.get(id)!)}
        />
      </Section>
      {story.turns.length ? (
        <Section
          id="turned"
          title="Changed on the way"
          hint="Words that are others than in the fullest rendering of an utterance and can turn its meaning, by the outlet that has them otherwise."
          data={data}
        >
          <Turns place={place} turns={story.turns} />
        </Section>
      ) : null}
      {conditions.length ? (
        <Section
          id="conditions"
          title="Conditions"
          hint="Those that articles of this story tell of; their state is that of the whole dossier."
          data={data}
        >
          <Ledger place={place} conditions={conditions} anchors />
        </Section>
      ) : null}
      <Section
        id="matrix"
        title="Points by outlet"
        hint={`${plural(story.points.length, 'point')}, ${plural(story.articles.length, 'article')}.`}
        data={data}
      >
        <Matrix place={place} story={story} />
      </Section>
      <Section id="copies" title="Copies" hint="Five reports may be one text." data={data}>
        <Copies place={place} story={story} />
      </Section>
      <Section
        id="articles"
        title="Articles"
        hint="In the order of publication, undated ones last."
        data={data}
      >
        <ol role="list" class="seq">
          {story.articles.map((id) => {
            const { counts } = place.articles.get(id)!;
            return (
              <ArticleItem place={place} id={id}>
                <span>{plural(counts.statements, 'statement')}</span>
                <span>{plural(counts.events, 'event')}</span>
              </ArticleItem>
            );
          })}
        </ol>
      </Section>
    </Layout>
  );
};
