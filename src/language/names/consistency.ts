import type { FoundName } from '../decode/names.ts';
import type { Name } from '../layer.ts';
import type { RawToken } from '../text/tokens.ts';
import type { MarkedName } from './repair.ts';

/** Only names this certain are looked for again. */
const CERTAIN = 0.9;
/** Types whose names repeat unchanged. */
const REPEATING: ReadonlySet<Name['type']> = new Set([
  'person',
  'organization',
  'place',
  'nationality',
  'facility',
  'event',
]);

/**
 * Document consistency: a name found once with certainty is found again where its very words stand and no name was seen.
 * Longest first; single words only when they are capitalised and were never seen as ordinary words.
 */
export function consistentNames(tokens: readonly RawToken[], names: readonly FoundName[]): MarkedName[] {
  const taken = new Array<boolean>(tokens.length).fill(false);
  for (const { from, to } of names) taken.fill(true, from, to);
  const wordsOf = ({ from, to }: { readonly from: number; readonly to: number }): string =>
    tokens
      .slice(from, to)
      .map(({ form }) => form)
      .join(' ');
  const known = new Map<string, { type: Name['type']; length: number }>();
  for (const name of names) {
    const words = wordsOf(name);
    if (name.probability >= CERTAIN && REPEATING.has(name.type) && /\p{Lu}/u.test(words) && !known.has(words))
      known.set(words, { type: name.type, length: name.to - name.from });
  }
  const byFirst = new Map<string, { words: string; type: Name['type']; length: number }[]>();
  for (const [words, entry] of known) {
    const first = words.split(' ')[0]!;
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), { words, ...entry }].sort((a, b) => b.length - a.length),
    );
  }
  const found: MarkedName[] = names.map((name) => ({ ...name, rule: 'model:ner' }));
  for (let at = 0; at < tokens.length; at++) {
    for (const { words, type, length } of byFirst.get(tokens[at]!.form) ?? []) {
      const range = { from: at, to: at + length };
      if (
        range.to > tokens.length ||
        taken.slice(range.from, range.to).some(Boolean) ||
        wordsOf(range) !== words
      )
        continue;
      taken.fill(true, range.from, range.to);
      found.push({ ...range, type, probability: CERTAIN, rule: 'document-consistency' });
      break;
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
