import { shapeOf } from '../model/shape.ts';
import type { RawToken } from './tokens.ts';

const LETTERS = /[\p{L}\p{N}]/u;

/** A sign as it stands, a word by its shape. */
const kindOf = (token: RawToken | undefined): string =>
  !token ? 'none' : LETTERS.test(token.form) ? `shape${shapeOf(token.form)}` : token.form.slice(0, 3);
const wordOf = (token: RawToken | undefined): string =>
  token ? token.form.toLowerCase().slice(0, 12) : 'none';

const bucket = (count: number): string =>
  count < 3 ? String(count) : count < 6 ? '3-5' : count < 12 ? '6-11' : count < 25 ? '12-24' : '25+';

/**
 * What speaks for or against a sentence's end behind token `i` of a paragraph, as names of features.
 * `byRule`: what the rules say of this gap; `since`: tokens since the rules last ended a sentence.
 */
export function boundaryFeatures(
  tokens: readonly RawToken[],
  i: number,
  text: string,
  byRule: boolean,
  since: number,
): string[] {
  const [before, here, next, after] = [tokens[i - 1], tokens[i]!, tokens[i + 1]!, tokens[i + 2]];
  const gap = text.slice(here.end, next.start);
  const space = gap === '' ? 'touch' : gap.includes('\n') ? 'line' : gap.length > 1 ? 'wide' : 'space';
  const rule = byRule ? 'R' : 'r';
  const [a, b] = [kindOf(here), kindOf(next)];
  return [
    rule,
    `${rule}|a=${a}`,
    `${rule}|b=${b}`,
    `${rule}|s=${space}`,
    `${rule}|a=${a}|b=${b}|s=${space}`,
    `${rule}|A=${wordOf(here)}`,
    `${rule}|B=${wordOf(next)}`,
    `${rule}|a0=${kindOf(before)}|a=${a}|b=${b}`,
    `${rule}|A0=${wordOf(before)}|a=${a}`,
    `${rule}|b=${b}|c=${kindOf(after)}`,
    `${rule}|n=${bucket(since)}|b=${b}|s=${space}`,
  ];
}
