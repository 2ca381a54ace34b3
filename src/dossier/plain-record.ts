import type { Article } from '../record/article.ts';

/** Fields of a record and of what stands in it, in the order in which they are told. */
const ORDER =
  `schema id page kind uri sha256 mediaType title outlet domain credit byline published language text removed
  content start end lemma type actor name country office precision value basis cue speaker addressee through said occasion hedges
  act conditional negated background within source target sources targets cameo plover event mode class date place status claimant
  party on requirement outcome statement polarity evidence trigger stage level code message step input reason rule rules
  sentences actors mentions times statements conditions events notes trace`.split(/\s+/);

const PLACE = new Map(ORDER.map((name, place) => [name, place]));

function byOrder(a: string, b: string): number {
  const [first, second] = [PLACE.get(a) ?? ORDER.length, PLACE.get(b) ?? ORDER.length];
  return first - second || (a < b ? -1 : a > b ? 1 : 0);
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort(byOrder)
      .map((key) => [key, ordered((value as Record<string, unknown>)[key])]),
  );
}

const isAddress = (uri: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(uri);

/**
 * A record as a dossier keeps it: its fields in one order, whether the page was read now or its record read in again; of a page on disk
 * the file's name alone, since the way to it depends on the folder that somebody was in.
 */
export function plainRecord(article: Article): Article {
  const { uri } = article.page;
  const page =
    uri && !isAddress(uri)
      ? { ...article.page, uri: uri.split(/[/\\]/).filter(Boolean).at(-1) ?? null }
      : article.page;
  return ordered({ ...article, page }) as Article;
}
