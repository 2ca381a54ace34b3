import type { Evidence } from '../../record/evidence.ts';
import { dateText } from '../dates.ts';
import { evidenceHref, nameOf, type Place } from '../place.ts';

/** The characters that a line rests on: `Herald 620–676`, the most frequent link of all. `bare` leaves out the outlet where it stands beside. */
export const Reference = ({
  place,
  evidence,
  bare = false,
}: {
  place: Place;
  evidence: Evidence;
  bare?: boolean;
}) => {
  const article = place.articles.get(evidence.article)!;
  const { short } = article;
  const outlet = nameOf(article);
  const span = `${evidence.start}–${evidence.end}`;
  // What a citation needs beside the words and the link.
  const cited = {
    'data-outlet': outlet,
    'data-date': dateText(article.published.value)?.text,
    'data-chars': span,
  };
  if (bare)
    return (
      <a
        class="ref"
        href={evidenceHref(place, evidence)}
        aria-label={`${span}, characters in ${outlet}`}
        {...cited}
      >
        {span}
      </a>
    );
  return (
    <a
      class="ref"
      href={evidenceHref(place, evidence)}
      title={`${outlet}, characters ${evidence.start} to ${evidence.end}`}
      {...cited}
    >
      <bdi>{short}</bdi> {span}
    </a>
  );
};
