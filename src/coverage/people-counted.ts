import type { Span } from '../record/span.ts';
import { numberOf } from './numbers.ts';

/** How many people there were on board, in custody: what outlets leave out on its own. */
const PEOPLE =
  /\b(with|carrying|of)\s+((?:(?:about|some|nearly|almost|at least|more than|up to|the)\s+)?(\p{L}+|\d[\d,]*)\s+(?:\p{L}+\s+)?(?:crew(?:\s+members)?|people|persons|sailors|seamen|fishermen|soldiers|troops|passengers|workers|prisoners|hostages|civilians|children|students|officers|refugees|members))\b/giu;

/** A count of people that a clause gives on the side; */
export function peopleIn(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  for (const match of words.matchAll(PEOPLE)) {
    const [whole, preposition, , number] = match as unknown as [string, string, string, string];
    if (numberOf(number) === null || match.index < LEAST_BEFORE) continue;
    const others = words.slice(0, match.index).match(/[\p{L}\d,]+/gu) ?? [];
    // Beside another number; of people alone it is what the clause says.
    if (preposition.toLowerCase() !== 'of' && !others.some((form) => numberOf(form) !== null)) continue;
    return { start: start + match.index, end: start + match.index + whole.length };
  }
  return null;
}

/** Characters before it that say something else. */
const LEAST_BEFORE = 8;
