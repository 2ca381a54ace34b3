import { anchorOf } from '../dossier/article-view.ts';
import type {
  ArticleView,
  ConditionView,
  Dossier,
  EventView,
  PartyRef,
  PartyView,
  StoryView,
  UtteranceView,
} from '../dossier/dossier.ts';
import type { Evidence } from '../record/evidence.ts';

/** Where a page stands in the site, with look-ups of everything that it can link to. */
export interface Place {
  readonly dossier: Dossier;
  /** Way from the page to the site's root: empty or `../`. */
  readonly root: '' | '../';
  /** Id of the article whose page this is; null on other pages. */
  readonly self: string | null;
  /** Address of the search from the site's root: `STATIC_SEARCH` on pages that open from disk, else what a server answers; null for none. */
  readonly search: string | null;
  /** Pages that this one may lead to. */
  readonly has: { readonly map: boolean; readonly changes: boolean };
  /** Address from the root, without its ending, under which a server gives this page's data as JSON, CSV and NDJSON, with its query; null for none. */
  readonly data: string | null;
  readonly articles: ReadonlyMap<string, ArticleView>;
  readonly events: ReadonlyMap<string, EventView>;
  readonly conditions: ReadonlyMap<string, ConditionView>;
  readonly utterances: ReadonlyMap<string, UtteranceView>;
  readonly parties: ReadonlyMap<string, PartyView>;
  readonly stories: ReadonlyMap<string, StoryView>;
  /** Utterance that a piece of words belongs to, by `spanKey`. */
  readonly renderings: ReadonlyMap<string, UtteranceView>;
}

/** The search of a dossier that opens from disk: it needs script, and lists everything without. */
export const STATIC_SEARCH = 'search.html';

/** Pages that only a written dossier has. */
export const isWritten = ({ search }: Place): boolean => search === STATIC_SEARCH;

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

export const spanKey = ({ article, start, end }: Evidence): string => `${article}\u0000${start}-${end}`;

export function placeOf(dossier: Dossier): Place {
  return {
    dossier,
    root: '',
    self: null,
    search: STATIC_SEARCH,
    has: { map: dossier.places.length > 0, changes: dossier.changes !== null },
    data: null,
    articles: byId(dossier.articles),
    events: byId(dossier.events),
    conditions: byId(dossier.conditions),
    utterances: byId(dossier.utterances),
    parties: new Map(dossier.parties.map((party) => [party.key, party])),
    stories: byId(dossier.stories),
    renderings: new Map(
      dossier.utterances.flatMap((utterance) =>
        utterance.renderings.flatMap(({ carriers }) =>
          carriers.map((one) => [spanKey(one), utterance] as const),
        ),
      ),
    ),
  };
}

/** Name of an article's outlet; the number of the nameless one where several articles name none. */
export const nameOf = ({ outlet, short }: Pick<ArticleView, 'outlet' | 'short'>): string =>
  short.startsWith('unnamed ') ? `${outlet} (${short.slice(8)})` : outlet;

export const articleHref = (place: Place, id: string): string =>
  place.self === id
    ? '#main'
    : `${place.root}articles/${encodeURIComponent(place.articles.get(id)!.slug)}.html`;

/** The characters themselves, on the page of their article. */
export const evidenceHref = (place: Place, evidence: Evidence): string =>
  `${place.self === evidence.article ? '' : articleHref(place, evidence.article)}#${anchorOf(evidence)}`;

export const storyHref = (place: Place, id: string): string =>
  `${place.root}stories/${encodeURIComponent(place.stories.get(id)!.slug)}.html`;

/** Page of a party; null for one that has none. */
export function partyHref(place: Place, party: PartyRef | null): string | null {
  const view = party && place.parties.get(party.key);
  return view ? `${place.root}parties/${encodeURIComponent(view.slug)}.html` : null;
}

/** Where the passport of a row of an article is: a file of its own on a server, that of all rows of the article in a written dossier. */
export function passportHref(place: Place, article: string, row: string): string {
  const slug = encodeURIComponent(place.articles.get(article)!.slug);
  return `${place.root}passports/${slug}${isWritten(place) ? '' : `/${encodeURIComponent(row)}`}.json`;
}

/** The passport of all rows of an article. */
export const passportsHref = (place: Place, article: string): string =>
  `${place.root}passports/${encodeURIComponent(place.articles.get(article)!.slug)}.json`;

export const overviewHref = (place: Place, section: string): string => `${place.root}index.html#${section}`;

/** An address that may be followed: http and https only; null for anything else that a page claims to be its own. */
export function safeUrl(uri: string | null): string | null {
  if (!uri || !/^https?:\/\//i.test(uri)) return null;
  try {
    return new URL(uri).href;
  } catch {
    return null;
  }
}

/** Last part of an address or path: what a reader needs of a file that lay on somebody's disk. */
export const fileName = (uri: string): string => uri.split(/[/\\]/).at(-1) || uri;
