import type { Removal } from '../record/article.ts';
import type { Explain, Note } from '../record/note.ts';

const REMOVED_CHARS = 300;
const TRACED_CHARS = 200;

/** Collects, while one page is read, what was left out, what to tell the user and (when asked) each step. */
export interface PageLog {
  readonly removed: readonly Removal[];
  readonly notes: readonly Note[];
  /** Something of the page is not of the article. Blank text is no removal. */
  remove(text: string, rule: string, reason: string): void;
  note(level: Note['level'], code: string, message: string): void;
  /** A choice was made: which step, on which characters, why. */
  step(step: string, input: string, reason: string): void;
}

export function pageLog(notes: readonly Note[], explain?: Explain): PageLog {
  const removed: Removal[] = [];
  const own: Note[] = [...notes];
  const step = (name: string, input: string, reason: string) =>
    explain?.({ stage: 'page', step: name, input: shortened(input, TRACED_CHARS), reason });
  return {
    removed,
    notes: own,
    remove(text, rule, reason) {
      const words = shortened(beginningOf(text), REMOVED_CHARS);
      if (!words) return;
      removed.push({ text: words, rule, reason });
      step(rule, words, reason);
    },
    note(level, code, message) {
      own.push({ stage: 'page', level, code, message });
    },
    step,
  };
}

/** Enough of a text for what is kept of it, white space collapsed. */
function beginningOf(text: string): string {
  const words = collapsed(text.slice(0, 2 * REMOVED_CHARS));
  // Only texts of much white space have too little in their beginning.
  return words.length > REMOVED_CHARS || text.length <= 2 * REMOVED_CHARS ? words : collapsed(text);
}

/** Most of what is removed was brought onto one line before. */
const collapsed = (text: string): string =>
  (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** The first characters, never half of a surrogate pair. */
function shortened(text: string, limit: number): string {
  const cut = text.slice(0, limit);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}
