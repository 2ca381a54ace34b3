import { diffArrays } from 'diff';
import type { DiffPart } from './diff-part.ts';

/** Words with the white space and signs after them, so that the parts put together are the text again. */
const pieces = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

/**
 * How `text` renders what `base` says, word by word. Joined, `same` and `added` parts are `text` to the character;
 * case at the first word is not compared, since it only tells where the words stood in a sentence.
 */
export function diffWords(base: string, text: string): DiffPart[] {
  const parts: { kind: DiffPart['kind']; text: string }[] = [];
  let at = 0;
  const target = pieces(text);
  const changes = diffArrays(pieces(base), target, {
    comparator: (a, b) => a === b || (/^\s+$/.test(a) && /^\s+$/.test(b)),
  });
  for (const change of changes) {
    const kind = change.added ? 'added' : change.removed ? 'missing' : 'same';
    const value = (kind === 'missing' ? change.value : target.slice(at, at + change.value.length)).join('');
    if (kind !== 'missing') at += change.value.length;
    if (value) parts.push({ kind, text: value });
  }
  return joinIslands(parts);
}

/** White space alone between two changes is no agreement: it goes with the change around it. */
function joinIslands(parts: readonly { kind: DiffPart['kind']; text: string }[]): DiffPart[] {
  const result: DiffPart[] = [];
  let missing = '';
  let added = '';
  const flush = () => {
    if (missing.trim()) result.push({ kind: 'missing', text: missing });
    if (added) result.push(added.trim() ? { kind: 'added', text: added } : { kind: 'same', text: added });
    missing = added = '';
  };
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'missing') missing += part.text;
    else if (part.kind === 'added') added += part.text;
    else if (!part.text.trim() && index > 0 && index < parts.length - 1) {
      missing += part.text;
      added += part.text;
    } else {
      flush();
      result.push(part);
    }
  }
  flush();
  return result;
}

/** Share of words that two texts need in common for one to help in reading the other; less, and each is better read by itself. */
const COMMON = { rendering: 0.3, line: 0.6 } as const;

/** The difference of two renderings of one utterance, or of two lines of one party; null where they have too little in common. */
export function comparison(
  base: string,
  text: string,
  of: keyof typeof COMMON = 'rendering',
): DiffPart[] | null {
  const parts = diffWords(base, text);
  const kept = parts
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, part) => sum + part.text.trim().length, 0);
  const whole = of === 'line' ? Math.max(base.length, text.length) : Math.min(base.length, text.length);
  return kept / Math.max(1, whole) >= COMMON[of] ? parts : null;
}
