import type { World } from '../../world/world.ts';
import { oneLine } from '../one-line.ts';
import { wordCount } from '../words.ts';

/** The agency or outlet that a short line names and nothing else: "JIJI Press", "(AFP)", "— Reuters", "Source: TASS". Null otherwise. */
export function creditLine(text: string, world: World): string | null {
  const name = oneLine(text)
    .replace(
      /^[\s(–—*©-]*(?:(?:source|credit|by|via|with|from|(?:additional )?(?:material|files|input|inputs|information)|agencies|reporting by)\b\s*:?\s*)*/i,
      '',
    )
    .replace(/[\s).*|–—-]+$/, '');
  if (!name || wordCount(name) > 6) return null;
  if (world.outletByCredit(name)) return name;
  const parts = name.split(/\s*(?:\/|,|\band\b|&|\+)\s*/);
  return parts.length > 1 && parts.every((part) => world.outletByCredit(part)) ? name : null;
}

/** Agencies of a credit line, one an entry; "AFP/Reuters" names two. */
export const creditsOf = (line: string, world: World): string[] =>
  world.outletByCredit(line) ? [line] : line.split(/\s*(?:\/|,|\band\b|&|\+)\s*/).filter(Boolean);

const DATELINE =
  /^(?:[\p{Lu}][\p{L}.'’ -]{1,40}(?:, [\p{L}. ]{2,20})?(?:,? (?:\p{Lu}\p{L}{2,8}\.?|\p{Lu}\p{L}+day),? ?\d{0,2})?[,\s]*)?\(([^()]{2,40})\)\s*(?:[-–—]{1,2}|:)\s/u;

/** The end of an agency and what follows it: quick to look for. */
const IN_DATELINE = /\)\s*[-–—:]/;

/** The agency in a dateline: "TOKYO (Reuters) - ". The line stays as it is. */
export function creditOfDateline(text: string, world: World): string | null {
  const start = text.slice(0, 140);
  const name = IN_DATELINE.test(start) ? DATELINE.exec(start)?.[1]?.trim() : undefined;
  return name && world.outletByCredit(name)?.kind === 'agency' ? name : null;
}
