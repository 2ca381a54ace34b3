import type { Span } from '../record/span.ts';
import type { Statement } from '../record/statement.ts';
import type { Quotation } from './quotations.ts';

const LETTER = /[\p{L}\p{N}]/u;
/** From this share of letters in quotation marks on, content counts as quoted as a whole. */
const WHOLE = 0.9;

/** direct, mixed or indirect by the share of the content's letters that stands in (sound) quotation marks; direct only where each piece does. */
export function kindOf(
  text: string,
  quotations: readonly Quotation[],
  content: readonly Span[],
): Statement['kind'] {
  const marked = quotations.filter(({ mark }) => mark !== 'single');
  let all = 0;
  let quoted = 0;
  let pieces = 0;
  for (const { start, end } of content) {
    const before = quoted;
    for (let at = start; at < end; at++) {
      if (!LETTER.test(text[at]!)) continue;
      all++;
      if (marked.some((quotation) => quotation.start <= at && at < quotation.end)) quoted++;
    }
    if (quoted > before) pieces++;
  }
  if (!quoted) return 'indirect';
  return pieces === content.length && quoted / all >= WHOLE ? 'direct' : 'mixed';
}
