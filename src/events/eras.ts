import { spanOf } from '../language/layer.ts';
import { childrenOf, hasRelation, subtreeOf } from '../language/tree.ts';
import { textOf } from '../record/span.ts';
import type { Desk } from './desk.ts';

/** Wars and eras by name, with the years that they began and ended: what is told of them is history. */
const ERAS: readonly (readonly [RegExp, string, string])[] = [
  [/\b(World War (I|One|1)|First World War|Great War)\b/i, '1914', '1918'],
  [/\b(World War (II|Two|2)|Second World War|WWII)\b/i, '1939', '1945'],
  [/\bKorean War\b/i, '1950', '1953'],
  [/\bVietnam War\b/i, '1955', '1975'],
  [/\bCold War\b/i, '1947', '1991'],
  [/\b(Soviet|colonial|imperial) (era|times?|rule|period)\b/i, '', ''],
];

/** The era that a phrase beside the act's word names, with its year where "at the end of", "closing days" or "start" tell one. */
export function eraAt(desk: Desk, trigger: number): { readonly year: string | null } | null {
  for (const child of childrenOf(desk.layer, trigger)) {
    if (!hasRelation(desk.token(child), 'obl', 'nmod')) continue;
    const words = textOf(desk.layer.text, spanOf(desk.layer, subtreeOf(desk.layer, child)));
    if (
      !/^(at|in|during|after|before|since|from|under|throughout)\b/i.test(words) ||
      /\b(treaty|peace|pact|talks)\b/i.test(words)
    )
      continue;
    const bare = /\b(end|closing|last|final) .*\bthe war\b/i.test(words);
    const era = ERAS.find(([name]) => name.test(words));
    if (!era) {
      if (bare && namesWar(desk)) return { year: null };
      continue;
    }
    if (/\b(end|closing|last|final|late)\b/i.test(words)) return { year: era[2] || null };
    if (/\b(start|outbreak|beginning|eve)\b/i.test(words)) return { year: era[1] || null };
    return { year: null };
  }
  return null;
}

/** "the war" is a war of history where the article names one. */
const namesWar = (desk: Desk): boolean => ERAS.slice(0, 4).some(([name]) => name.test(desk.layer.text));
