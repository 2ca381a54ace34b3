import { NUMBER, numberOf } from './numbers.ts';

/** A number of units, exact or vague. */
export const AMOUNT = `(?:(?:a |the )?(?:couple(?: of)?|few|dozen|half[- ]dozen)|several|many|some|countless|dozens of|hundreds of|thousands of|half an?|an?|one|${NUMBER})`;
export const ABOUT =
  '(?:(?:about|around|nearly|almost|roughly|approximately|some|at least|at most|more than|less than|fewer than|up to|no more than|no less than|over|under|only|just|within|as many as|as long as) )';

/** Value of an amount; `X` for a vague one, null when it is none. "A couple" is two. */
export function amountOf(text: string): number | 'X' | null {
  const words = text.toLowerCase().replace(/\s+/g, ' ').trim();
  if (/couple/.test(words)) return 2;
  if (/half[- ]dozen/.test(words)) return 6;
  if (/^(?:a )?dozen$/.test(words)) return 12;
  if (/few|several|many|some|countless|dozens|hundreds of|thousands of/.test(words)) return 'X';
  if (/^half an?$/.test(words)) return 0.5;
  if (words === 'a' || words === 'an') return 1;
  return numberOf(words);
}
