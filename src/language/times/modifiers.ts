import type { Draft } from './recogniser.ts';

/** Words before a date that belong to the expression (TIMEX3's `mod`): they narrow it and leave its value. */
const BEFORE_DATE =
  /(?:\b(?:the )?(?:beginning|start|middle|end|early part|latter part) of (?:the )?|\b(?:early|earlier|late|later|mid)[\s-]+|\b(?:mid|late|early|post|pre)-|\b(?:around|about) )$/i;

/** The span with such words, within its paragraph. */
export function withModifier(
  draft: Draft,
  paragraph: string,
): { readonly start: number; readonly end: number } {
  const { start, end, type, rule } = draft;
  if ((type !== 'DATE' && type !== 'TIME') || /^(?:present|past|future)$/.test(rule)) return { start, end };
  const lead = paragraph.slice(Math.max(0, start - 30), start).match(BEFORE_DATE)?.[0].length ?? 0;
  return { start: start - lead, end };
}
