import type { Changes, EventView } from '../../dossier/dossier.ts';
import { dateText, plural } from '../dates.ts';
import { ArticleItem } from '../parts/article-item.tsx';
import { EventList, EventTitle } from '../parts/event-list.tsx';
import { Layout } from '../parts/layout.tsx';
import { Ledger } from '../parts/ledger.tsx';
import { PartyName } from '../parts/party-name.tsx';
import { Reference } from '../parts/reference.tsx';
import { SaidWords } from '../parts/said.tsx';
import { Facts, Section } from '../parts/section.tsx';
import { SpokenLine } from '../parts/spoken-line.tsx';
import { StateMark, StatusBadges } from '../parts/status-badge.tsx';
import { StoryList } from '../parts/story-list.tsx';
import { LineDate } from '../parts/when.tsx';
import { overviewHref, type Place } from '../place.ts';

/** "What changed since 1 April 2025": in plain words for titles. */
export const sinceText = ({ since }: Changes): string =>
  `What changed since ${dateText(since)?.text ?? 'the earlier dossier'}`;

/** The rows that an earlier dossier had not, or had otherwise. */
export const ChangesPage = ({
  place,
  changes,
  before = 'the earlier dossier',
  choose = null,
}: {
  place: Place;
  changes: Changes;
  /** What the rows are held against, in words. */
  before?: string;
  /** Where the reader may choose the day: the first day of what is new. */
  choose?: string | null;
}) => {
  const { dossier } = place;
  const data = `${place.root}data/dossier.json`;
  const events = changes.events.map((id) => place.events.get(id)!);
  const news = events.filter(({ statuses }) => statuses.some(({ status }) => status !== 'background'));
  const conditions = changes.conditions.map((id) => place.conditions.get(id)!);
  return (
    <Layout place={place} title={sinceText(changes)} section="changes">
      <div class="head">
        <p class="kicker">
          <a href={`${place.root}index.html`}>Dossier</a>
        </p>
        <h1>{sinceText(changes)}</h1>
        <p class="by">
          <span>The day is that of the latest article in {before}.</span>
          {changes.gone ? <span>{plural(changes.gone, 'article')} of it no longer here</span> : null}
        </p>
        {choose !== null && <Choice day={choose} />}
        <Facts
          facts={[
            ['new articles', changes.articles.length],
            ['new stories', changes.stories.length],
            ['positions', changes.positions.length],
            ['conditions closed or reopened', changes.turned.length],
            ['new conditions', conditions.length],
            ['new events', news.length],
            ['events told otherwise', changes.retold.length],
            ['new statements', changes.utterances.length],
          ]}
        />
      </div>
      <Section
        id="positions"
        title="Positions"
        hint="Parties whose latest line on an issue is another one now; the line of the earlier dossier stands below it."
        data={data}
      >
        <Positions place={place} changes={changes} />
      </Section>
      <Section
        id="conditions"
        title="Conditions"
        hint="First those whose state changed, then those set since."
        data={data}
      >
        {changes.turned.length ? (
          <ul role="list" class="turned">
            {changes.turned.map(({ condition, before }) => {
              const { label, party, on, state } = place.conditions.get(condition)!;
              return (
                <li>
                  <a href={overviewHref(place, label)}>{label}</a> <PartyName place={place} party={party} />{' '}
                  waits for <PartyName place={place} party={on} />: <StateMark state={before} /> before,{' '}
                  <StateMark state={state} /> now
                </li>
              );
            })}
          </ul>
        ) : (
          <p class="empty">No condition changed its state.</p>
        )}
        {conditions.length ? <Ledger place={place} conditions={conditions} anchors={false} /> : null}
      </Section>
      <Section
        id="events"
        title="Events"
        hint="Reported since then. Below them, events that were known and are told otherwise or by more texts now."
        data={data}
      >
        {news.length ? (
          <EventList place={place} events={news} conditions={dossier.conditions} anchors={false} />
        ) : (
          <p class="empty">No new event.</p>
        )}
        <Retold place={place} changes={changes} />
      </Section>
      <Section
        id="words"
        title="New words"
        hint="What parties said that the earlier dossier had not."
        data={data}
      >
        <Words place={place} ids={changes.utterances} />
      </Section>
      <Section id="articles" title="Articles" hint="Come in since then." data={data}>
        {changes.stories.length ? (
          <StoryList
            place={place}
            stories={dossier.stories.filter(({ id }) => changes.stories.includes(id))}
          />
        ) : null}
        {changes.articles.length ? (
          <ol role="list" class="seq">
            {changes.articles.map((id) => (
              <ArticleItem place={place} id={id} />
            ))}
          </ol>
        ) : (
          <p class="empty">No new article.</p>
        )}
      </Section>
    </Layout>
  );
};

const Choice = ({ day }: { day: string }) => (
  <form class="query" action="changes.html" aria-label="Day from which articles count as new">
    <label for="since">New from</label>
    <input type="date" id="since" name="since" value={day} required />
    <button type="submit">Compare</button>
  </form>
);

const Positions = ({ place, changes: { positions } }: { place: Place; changes: Changes }) => {
  if (!positions.length) return <p class="empty">No party says anything else than before.</p>;
  return (
    <ol role="list" class="seq">
      {positions.map(({ issue: id, party, before }) => {
        const issue = place.dossier.issues.find((one) => one.id === id)!;
        const { said, speaker, day, reported, support } = issue.lines[party]![0]!;
        return (
          <li>
            <p class="when">
              <LineDate date={day} reported={reported} />
            </p>
            <div>
              <h3>
                {place.parties.get(party)?.name ?? party} on{' '}
                <a class="src" href={overviewHref(place, `issue-${id}`)}>
                  {issue.label}
                </a>
              </h3>
              <SaidWords place={place} said={said} />
              <SpokenLine
                place={place}
                speaker={speaker}
                support={support}
                evidence={said.pieces[0]!.evidence}
              />
              {before ? (
                <>
                  <p class="meta">
                    before: <LineDate date={before.day} reported={before.reported} />
                  </p>
                  <SaidWords place={place} said={before.said} />
                  <p class="line">
                    <Reference place={place} evidence={before.said.pieces[0]!.evidence} />
                  </p>
                </>
              ) : (
                <p class="meta">no line of it before</p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
};

const Retold = ({ place, changes: { retold } }: { place: Place; changes: Changes }) =>
  retold.length ? (
    <ul role="list" class="turned">
      {retold.map(({ event, statuses, independent }) => {
        const view: EventView = place.events.get(event)!;
        return (
          <li>
            <a href={overviewHref(place, view.label)}>{view.label}</a>{' '}
            <EventTitle place={place} event={view} /> <StatusBadges statuses={view.statuses} />
            {statuses ? <span class="meta">before: {statuses.join(', ')}</span> : null}
            {independent === null ? null : (
              <span class="meta">
                {independent} independent before, {view.support.independent} now
              </span>
            )}
          </li>
        );
      })}
    </ul>
  ) : null;

/** Utterances that are shown open. */
const SHOWN = 12;

const Words = ({ place, ids }: { place: Place; ids: readonly string[] }) => {
  const said = ids
    .map((id) => place.utterances.get(id)!)
    .filter(({ speaker }) => speaker.party !== null)
    .sort((a, b) => b.support.independent - a.support.independent);
  if (!said.length) return <p class="empty">No new words of a party.</p>;
  const list = (rows: typeof said) => (
    <ol role="list" class="seq">
      {rows.map(({ day, reported, speaker, renderings, support }) => (
        <li>
          <p class="when">
            <LineDate date={day} reported={reported} />
          </p>
          <div>
            <SaidWords place={place} said={renderings[0]!.said} />
            <SpokenLine
              place={place}
              speaker={speaker}
              support={support}
              evidence={renderings[0]!.carriers[0]!}
            />
          </div>
        </li>
      ))}
    </ol>
  );
  return (
    <>
      {list(said.slice(0, SHOWN))}
      {said.length > SHOWN ? (
        <details>
          <summary>{said.length - SHOWN} more</summary>
          {list(said.slice(SHOWN))}
        </details>
      ) : null}
    </>
  );
};
