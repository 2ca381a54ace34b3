import { plural, rangeText } from '../../site/dates.ts';
import { Layout } from '../../site/parts/layout.tsx';
import { Section } from '../../site/parts/section.tsx';
import type { Place } from '../../site/place.ts';
import type { StorySummary } from '../../store/store.ts';

/** Every story of a store, the latest first, page by page. */
export const StoriesPage = ({
  place,
  stories,
  page,
  size,
}: {
  place: Place;
  stories: readonly StorySummary[];
  page: number;
  size: number;
}) => (
  <Layout place={place} title="Stories" section="stories">
    <div class="head">
      <h1>Stories</h1>
      <p class="by">
        <span>by their last day, the latest first</span>
        <span>page {page}</span>
      </p>
    </div>
    <Section
      id="list"
      title="All stories"
      hint="Happenings, each with the articles that report it."
      data="stories.json"
    >
      {stories.length ? (
        <ol role="list" class="seq">
          {stories.map(({ id, from, to, title, outlet, articles, points }) => (
            <li>
              <p class="when">{rangeText(from, to) ?? <span class="unknown">not known</span>}</p>
              <div>
                <h3 class="src">
                  <a href={`stories/${encodeURIComponent(id)}.html`}>
                    <bdi>{title ? title.slice(0, 300) : 'Untitled article'}</bdi>
                  </a>{' '}
                  <span class="meta">
                    title of <bdi>{outlet ?? 'outlet not known'}</bdi>
                  </span>
                </h3>
                <p class="line meta">
                  <span>{plural(articles, 'article')}</span>
                  <span>{plural(points, 'point')}</span>
                </p>
              </div>
            </li>
          ))}
        </ol>
      ) : (
        <p class="empty">No story on this page.</p>
      )}
      <p class="line">
        {page > 1 && <a href={`stories.html?page=${page - 1}`}>later</a>}
        {stories.length === size && <a href={`stories.html?page=${page + 1}`}>earlier</a>}
      </p>
    </Section>
  </Layout>
);
