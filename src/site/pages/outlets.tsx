import { dateText, plural } from '../dates.ts';
import { Heading } from '../parts/heading.tsx';
import { Layout } from '../parts/layout.tsx';
import { MatrixKey } from '../parts/matrix.tsx';
import { OutletsTable } from '../parts/outlets-table.tsx';
import { Section } from '../parts/section.tsx';
import { articleHref, nameOf, type Place, storyHref } from '../place.ts';

/** What each outlet carried, took and left out, and its articles. */
export const Outlets = ({ place }: { place: Place }) => {
  const { outlets, stories } = place.dossier;
  const data = `${place.root}data/dossier.json`;
  return (
    <Layout place={place} title="Outlets" section="outlets">
      <div class="head">
        <h1>Outlets</h1>
        <p class="by">
          <span>{plural(outlets.length, 'outlet')}</span>
          <span>in alphabetical order</span>
        </p>
      </div>
      <Section
        id="carried"
        title="Carried and left out"
        hint="Counted over the points of the stories that the outlet took part in. What had not happened when it published counts neither way."
        data={data}
      >
        <MatrixKey />
        <OutletsTable place={place} outlets={outlets} />
        <p class="meta">
          Point by point:{' '}
          {stories.map((story, at) => (
            <>
              {at ? ', ' : ''}
              <a href={`${storyHref(place, story.id)}#matrix`}>
                <Heading article={place.articles.get(story.titled)!} />
              </a>
            </>
          ))}
        </p>
      </Section>
      <Section id="articles" title="Articles" hint="Of each outlet, in the order of publication." data={data}>
        {outlets.map((outlet) => (
          <>
            <h3 class="speaker">
              <bdi>{nameOf({ outlet: outlet.name, short: outlet.short })}</bdi>{' '}
              <span class="meta">
                {[outlet.kind, outlet.state, outlet.domain].filter(Boolean).join(' · ')}
              </span>
            </h3>
            <ol role="list" class="seq">
              {outlet.articles.map((id) => {
                const article = place.articles.get(id)!;
                return (
                  <li>
                    <p class="when">
                      {dateText(article.published.value, true)?.text ?? (
                        <span class="unknown">not known</span>
                      )}
                    </p>
                    <div>
                      <h3 class="src">
                        <a href={articleHref(place, id)}>
                          <Heading article={article} />
                        </a>
                      </h3>
                    </div>
                  </li>
                );
              })}
            </ol>
          </>
        ))}
      </Section>
    </Layout>
  );
};
