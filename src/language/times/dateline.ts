import { isoDay } from './calendar.ts';
import { MONTH, monthNumber, YEAR } from './words.ts';

const DATELINE = new RegExp(
  `^\\s*(?:\\[?[A-Z][\\p{Lu}'’.-]+[\\p{L}\\s.,/'’-]{0,50}?)(?:\\(|,|/)\\s*(?:(?<month>${MONTH})\\s+(?<day>\\d{1,2})|(?<day2>\\d{1,2})\\s+(?<month2>${MONTH})),?\\s+(?<year>${YEAR})\\b[^.\\n]{0,30}?(?:--|[—–:-]|\\))`,
  'u',
);

/**
 * Day of a complete date in the dateline that opens a text ("TOKYO, June 6, 2024 (NPA) --"); null without one.
 * A date without a year is none: it could not anchor anything.
 */
export function datelineOf(text: string): string | null {
  const groups = text.slice(0, 240).match(DATELINE)?.groups;
  if (!groups) return null;
  const month = monthNumber((groups.month ?? groups.month2)!);
  return isoDay(Number(groups.year), month, Number(groups.day ?? groups.day2));
}
