import { folded } from '../folded.ts';
import { dateLine } from '../lines/dates.ts';
import { isMachinery, isTailHeading } from '../lines/labels.ts';
import type { Line } from '../lines/line.ts';
import { isHeadlineLike, isProse } from '../lines/prose.ts';

/** Which line is the title, and why. */
export interface TextTitle {
  readonly index: number;
  readonly rule: string;
}

/** The title of a saved page among the lines above its running text; null where there is none. */
export function titleLine(
  lines: readonly Line[],
  banner: ReadonlySet<number>,
  given: string | undefined,
): TextTitle | null {
  const bodyAt = lines.findIndex(
    (line, index) => isProse(line.text) && line.role !== 'item' && !banner.has(index),
  );
  const head = lines.slice(0, bodyAt < 0 ? lines.length : bodyAt);
  const free = (line: Line, index: number) => line.role === 'text' && !banner.has(index);
  for (const { rule, find } of RULES) {
    const index = head.findIndex((line, i) => free(line, i) && find(line, head, given));
    if (index >= 0) return { index, rule };
  }
  return null;
}

/** The surest first. */
const RULES: readonly {
  rule: string;
  find: (line: Line, head: readonly Line[], given: string | undefined) => boolean;
}[] = [
  {
    rule: 'title-given',
    find: (line, _, given) => given !== undefined && folded(line.text) === folded(given),
  },
  {
    rule: 'title-in-breadcrumb',
    find: (line, head) =>
      isHeadlineLike(line.text) &&
      head.some((other) => other.role === 'item' && folded(other.text) === folded(line.text)),
  },
  { rule: 'first-headline', find: (line) => isHeadlineLike(line.text) && !isLabel(line.text) },
];

const isLabel = (text: string): boolean =>
  dateLine(text) !== null ||
  isMachinery(text) ||
  isTailHeading(text) ||
  /^since \d{4}$/i.test(text) ||
  /^by\s/i.test(text);
