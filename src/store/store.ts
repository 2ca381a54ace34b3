import type { Article } from '../record/article.ts';
import type { Published } from '../record/date.ts';
import type { Note } from '../record/note.ts';
import type { Point } from '../record/point.ts';
import type { StoryLine } from '../record/story.ts';
import type { SearchAnswer, SearchQuery } from './search/query.ts';

/** Which version of which stage made a row: stage → version, with that of the model or lexicon where it uses one. */
export type Makers = Readonly<Record<string, string>>;

/** A page as it came in. What is not kept is found again by address and hash. */
export interface StoredPage {
  /** Follows from the content and from what the input said about it: the same page gives the same key. */
  readonly key: string;
  readonly sha256: string;
  readonly uri: string | null;
  readonly mediaType: string;
  /** What the input said of it (id, address, outlet, title, day), for reading it again. */
  readonly given: Readonly<Record<string, string>>;
  /** How the content came: bytes, html, text-page, text, article. */
  readonly kind: string;
  readonly charset: string | null;
  /** Content itself; null where only address and hash are kept. */
  readonly bytes: Uint8Array | null;
  /** Errors of a page that could not be read. */
  readonly failed: readonly Note[];
  /** Id of its article; null for a page that could not be read. */
  readonly article: string | null;
  /** False for a page whose article was read from a later one since. Not looked at in writing. */
  readonly current?: boolean;
}

/** Nouns whose rows have an id of their own. */
export type Noun = 'article' | 'statement' | 'event' | 'condition' | 'story' | 'storyline' | 'point';

/** A row that is no longer there, or an article whose text changed. */
export interface Change {
  readonly number: number;
  readonly noun: Noun;
  readonly id: string;
  /** Article or story that it was part of; null for those themselves. */
  readonly owner: string | null;
  readonly what: 'removed' | 'merged' | 'replaced';
  /** Id of the row that stands in its place; null where none does. */
  readonly replacedBy: string | null;
  readonly reason: string;
  /** The row as it was, as JSON; null for articles, whose texts are kept as versions. */
  readonly row: string | null;
}

export interface Counts {
  readonly pages: number;
  readonly failed: number;
  readonly articles: number;
  readonly versions: number;
  readonly statements: number;
  readonly events: number;
  readonly conditions: number;
  readonly mentions: number;
  readonly times: number;
  readonly stories: number;
  readonly storylines: number;
  readonly points: number;
  readonly changes: number;
}

export interface Status {
  readonly schema: number;
  readonly counts: Counts;
  /** Each set of stage versions in use, with the number of articles and stories that it made. */
  readonly makers: readonly {
    readonly makers: Makers;
    readonly articles: number;
    readonly stories: number;
  }[];
  /** Do stories and points include every article? */
  readonly settled: boolean;
  readonly textBytes: number;
  readonly fileBytes: number;
  /** The last changes, newest first. */
  readonly changes: readonly Change[];
}

/** A text that an article had or has. */
export interface TextVersion {
  readonly article: string;
  readonly number: number;
  readonly textHash: string;
  readonly pageSha256: string;
  readonly text: string;
}

export interface StorySummary {
  readonly id: string;
  readonly storyline: string | null;
  readonly articles: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly points: number;
  /** Of its first article. */
  readonly title: string | null;
  readonly outlet: string | null;
}

/** Stories, copies and points as the stages give them, for the whole store. */
export interface Settling {
  readonly lines: readonly StoryLine[];
  /** Articles that are to be read with another day than before, with their layers. */
  readonly redated: readonly Article[];
  /** Points of one story from its articles, in the order of the store. Called for stories that changed only. */
  points(articles: readonly Article[], lines: readonly StoryLine[]): readonly Point[];
}

/**
 * Where the record is kept. One writer at a time, any number of readers. Each write is one transaction: whoever is stopped in the middle
 * leaves the store as it was before. Order of articles: that in which they first came in. Errors: StoreError.
 */
export interface Store {
  /** Was this page read, with success or not, by these versions? */
  hasPage(key: string, makers: Makers): Promise<boolean>;
  /** Page, article and all its rows; an article with this id is replaced, and what vanishes is logged with the reason. */
  putArticle(
    page: StoredPage,
    article: Article,
    makers: Makers,
    reason?: string,
  ): Promise<'added' | 'replaced'>;
  /** A page that could not be read, so that it is not tried again. */
  putFailure(page: StoredPage, makers: Makers): Promise<void>;
  /** Stories and points of all articles; what vanishes is logged, merges with what replaced them. Returns the stories written anew. */
  settle(settling: Settling, makers: Makers): Promise<{ readonly stories: number; readonly changes: number }>;

  /** Pages in the order of their coming; `failed` ones as well. */
  pages(): AsyncIterable<StoredPage>;
  /** Articles with all layers, in order; of one story, or of these ids. */
  articles(filter?: { readonly story?: string; readonly ids?: readonly string[] }): AsyncIterable<Article>;
  /** Articles as the page stage left them (no layers; a day inferred from stories is left out): what stories are made of. */
  headers(): AsyncIterable<Article>;
  article(id: string): Promise<Article | null>;
  /** Days of the articles whose page gives none: as a story gave them, else unknown. */
  inferredDays(): Promise<ReadonlyMap<string, Published>>;
  /** Story of an article; null for an article that is not there, or not settled yet. */
  storyOf(article: string): Promise<string | null>;
  /** Lines in the order of articles. */
  lines(story?: string): Promise<StoryLine[]>;
  /** Points in the order of stories. */
  points(story?: string): Promise<Point[]>;
  /** Stories by their last day, the latest first. */
  stories(window?: {
    readonly limit: number;
    readonly offset: number;
    readonly storyline?: string;
  }): Promise<StorySummary[]>;
  /** Every text that articles had, the first first. */
  versions(article?: string): AsyncIterable<TextVersion>;
  /** Newest first. */
  changes(limit?: number): Promise<Change[]>;
  /** What stands in the place of an id that is gone, through any number of merges; the id itself where nothing replaced it. */
  replacementOf(id: string): Promise<string>;
  status(): Promise<Status>;
  /** Do stories and points include every article? */
  isSettled(): Promise<boolean>;
  /** Articles alone, without reading the rest of the status. */
  size(): Promise<number>;
  /** A number that changes with every write, of this process or another. */
  revision(): Promise<number>;
  search(query: SearchQuery): Promise<SearchAnswer>;
  /** Does every row hold? Sentences on what does not. */
  check(): Promise<{
    readonly spans: number;
    readonly hashes: number;
    readonly quotations: number;
    readonly problems: string[];
  }>;
  close(): Promise<void>;
}

/** A store that cannot be opened or written; the message says which and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
