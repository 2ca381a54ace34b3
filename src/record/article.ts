import type { Actor, Mention } from './actor.ts';
import type { Published, Time } from './date.ts';
import type { PoliticalEvent } from './event.ts';
import type { Note, TraceStep } from './note.ts';
import type { Span } from './span.ts';
import type { Condition, Statement } from './statement.ts';

/** Something of the page that is not of the article, and why it was left out. */
export interface Removal {
  /** Verbatim, at most 300 characters of it. */
  readonly text: string;
  /** Name of the rule that removed it. */
  readonly rule: string;
  readonly reason: string;
}

/** What came in, by address and content. */
export interface PageRef {
  readonly uri: string | null;
  /** SHA-256 of the page's bytes (of the UTF-8 text for inputs given as text), hexadecimal. */
  readonly sha256: string;
  readonly mediaType: string;
}

export interface Outlet {
  readonly name: string | null;
  readonly domain: string | null;
}

/** What a page reports, with every layer that was read from it. Field names are fixed by the output contract. */
export interface Article {
  readonly schema: 'parley/article@1';
  readonly id: string;
  readonly page: PageRef;
  readonly title: string | null;
  readonly outlet: Outlet;
  /** Agencies behind the text ("JIJI Press"), apart from authors. */
  readonly credit: readonly string[];
  readonly byline: readonly string[];
  readonly published: Published;
  readonly language: string | null;
  /** Main text; paragraphs separated by a blank line; the title is not repeated. All offsets point into it. */
  readonly text: string;
  readonly removed: readonly Removal[];
  readonly sentences: readonly Span[];
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  readonly times: readonly Time[];
  readonly statements: readonly Statement[];
  readonly conditions: readonly Condition[];
  readonly events: readonly PoliticalEvent[];
  readonly notes: readonly Note[];
  /** Only with --explain. */
  readonly trace?: readonly TraceStep[];
}

/** Layers that a run is asked for. Later ones need the earlier ones. */
export type Stage = 'page' | 'language' | 'statements' | 'events';
export const STAGES: readonly Stage[] = ['page', 'language', 'statements', 'events'];
