import { rangeOf } from '../../language/times/relate.ts';
import { differs, type Recogniser } from './verdict.ts';

/** Another date of the same thing, or a coarser one; a date that one side leaves out is none. */
export const otherDate: Recogniser = (a, b) => {
  if (!a.dates.length || !b.dates.length) return null;
  const apart = a.dates.every((date) => b.dates.every((other) => !sameStretch(date, other)));
  return apart ? differs('date', 'other-date') : null;
};

/** The same words put on another day, month or year. Both articles have to tell it themselves. */
export const otherDaySaid: Recogniser = (a, b) => {
  const [one, two] = [a.statement?.said, b.statement?.said];
  if (!one?.value || !two?.value) return null;
  const told = ({ basis }: { basis: string | null }): boolean =>
    basis === 'text' || basis === 'weekday' || basis === 'same-occasion';
  return told(one) && told(two) && !sameStretch(one.value.slice(0, 10), two.value.slice(0, 10))
    ? differs('date', 'other-day-said')
    : null;
};

/** Is one value the other told in other words (a weekday's date and its month are not)? */
function sameStretch(a: string, b: string): boolean {
  const [x, y] = [rangeOf(a), rangeOf(b)];
  return a === b || (x !== null && y !== null && x.first === y.first && x.last === y.last);
}
