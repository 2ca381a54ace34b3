import type { Said } from './dossier.ts';
import { stemsOf, wordsIn } from './stems.ts';

/**
 * Do words stand for themselves? "the licence rule" and "this had not changed" say nothing without the text around them: as the
 * latest word or line of a party they would mislead. They keep their place among all statements.
 */
export function saysSomething({ mode, pieces }: Said): boolean {
  const text = pieces.map((piece) => piece.text).join(' ');
  const words = [...wordsIn(text)].length;
  if (/^(because|since|as|and|but|to|that|the release)\b/i.test(text) && mode !== 'direct') return false;
  return words >= (mode === 'direct' ? 4 : 5) && stemsOf(text).size >= 2;
}
