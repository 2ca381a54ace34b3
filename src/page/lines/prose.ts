import { breadth, wordCount } from '../words.ts';

/** With what sentences end, and what may stand behind it. */
const ENDS = '.!?…:;。！？؟।';
const CLOSERS = '"\'”’»)]';

/** Is this running text: a sentence or more, rather than a heading, a caption or a label? */
export function isProse(text: string): boolean {
  if (text.length > 1000) return true;
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const prose = readsAsProse(text);
  known.set(text, prose);
  return prose;
}

/** Several rules ask of the same lines. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 4000;

function readsAsProse(text: string): boolean {
  const words = wordCount(text, 30);
  if (words >= 30 || (words >= 8 && isClosed(text))) return true;
  // Scripts without spaces: a run of signs is one word.
  const wide = breadth(text) - text.length;
  return wide >= 15 && wide * 2 > text.length && (isClosed(text) || wide >= 60);
}

/** Does a line end as sentences do? */
export function isClosed(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && CLOSERS.includes(text.charAt(at))) at--;
  return at >= 0 && ENDS.includes(text.charAt(at));
}

/** Could this be a headline: a few words, not closed by a full stop? */
export function isHeadlineLike(text: string): boolean {
  const words = wordCount(text);
  return (
    words >= 3 &&
    words <= 30 &&
    text.length <= 220 &&
    !/[.:;,]["'”’»)\]]*$/.test(text) &&
    /\p{L}{3}/u.test(text)
  );
}
