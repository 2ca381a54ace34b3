import type { StoryView } from '../../dossier/dossier.ts';
import { plural, rangeText } from '../dates.ts';
import { nameOf, type Place, storyHref } from '../place.ts';
import { Heading } from './heading.tsx';

/** Those without a date come last: nobody knows how late they are. */
const latestFirst = (stories: readonly StoryView[]): StoryView[] => [
  ...stories.filter(({ from }) => from).reverse(),
  ...stories.filter(({ from }) => !from),
];

/** Happenings, the latest first. */
export const StoryList = ({ place, stories }: { place: Place; stories: readonly StoryView[] }) => {
  if (!stories.length) return <p class="empty">No story: none of the inputs has a text.</p>;
  return (
    <ol role="list" class="seq">
      {latestFirst(stories).map((story) => (
        <li>
          <p class="when">{rangeText(story.from, story.to) ?? <span class="unknown">not known</span>}</p>
          <div>
            <h3 class="src">
              <a href={storyHref(place, story.id)}>
                <Heading article={place.articles.get(story.titled)!} />
              </a>{' '}
              <span class="meta">
                {story.title ? 'title' : 'first words'} of{' '}
                <bdi>{nameOf(place.articles.get(story.titled)!)}</bdi>
              </span>
            </h3>
            <p class="line meta">
              <span>
                {plural(story.articles.length, 'article')} · {story.independent}
                {'\u00a0'}independent
              </span>
              <span>{plural(story.events.length, 'event')}</span>
              <span>{plural(story.utterances.length, 'statement')}</span>
              <span>{plural(story.points.length, 'point')}</span>
              {contradictions(story) ? <span>{plural(contradictions(story), 'contradiction')}</span> : null}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
};

export const contradictions = ({ points }: StoryView): number =>
  points.filter(({ cells }) => cells.some(({ relation }) => relation === 'contradicts')).length;
