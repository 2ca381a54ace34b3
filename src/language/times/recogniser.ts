import type { Time } from '../../record/date.ts';
import type { Tense } from './tense.ts';

/** What a relative expression may be counted from. Each is null where it is not known. */
export interface Anchors {
  /** Day of publication, ISO. */
  readonly day: string | null;
  /** Month (`2024-06`) and year of publication: known before the day is. */
  readonly month: string | null;
  readonly year: number | null;
  /** Value of the last date that the text named before. */
  readonly last: string | null;
  /** The last quarter or half (`2024-Q3`) that the text named before. */
  readonly period: string | null;
  /** Tense of the clause that holds the expression. */
  readonly tense: Tense | null;
}

/** An expression found, not yet anchored. Offsets count within the paragraph. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly type: Time['type'];
  readonly rule: string;
  /** Value once the anchors are known; pure. */
  readonly value: (anchors: Anchors) => string | null;
}

/** Finds one kind of expression in a paragraph. */
export interface Recogniser {
  readonly name: string;
  readonly find: (paragraph: string) => Draft[];
}

/** What the reader of a match says of it; `start` and `end` narrow the span within the match. */
export interface Reading {
  readonly type: Time['type'];
  readonly value: Draft['value'] | string;
  readonly rule?: string;
  readonly start?: number;
  readonly end?: number;
}

export interface Match {
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** The paragraph before and after the match. */
  readonly before: string;
  readonly after: string;
}

/** A recogniser over one pattern (global). `read` gives null for what only looks like a time. */
export function byPattern(name: string, pattern: RegExp, read: (match: Match) => Reading | null): Recogniser {
  return {
    name,
    find(paragraph) {
      const drafts: Draft[] = [];
      for (const found of paragraph.matchAll(pattern)) {
        const at = found.index;
        const text = found[0];
        const before = paragraph.slice(Math.max(0, at - 60), at);
        const after = paragraph.slice(at + text.length, at + text.length + 60);
        const reading = read({ text, groups: found.groups ?? {}, before, after });
        if (!reading) continue;
        const { value } = reading;
        drafts.push({
          start: at + (reading.start ?? 0),
          end: at + (reading.end ?? text.length),
          type: reading.type,
          rule: reading.rule ?? name,
          value: typeof value === 'string' ? () => value : value,
        });
      }
      return drafts;
    },
  };
}

/** A global pattern without regard to case, white space of the source read as any white space. */
export const pattern = (source: string, flags = 'gi'): RegExp =>
  new RegExp(source.replaceAll(' ', '\\s+'), flags);
