import { rangeOf } from '../../language/times/relate.ts';
import { once } from './once.ts';
import { differs, type Recogniser } from './verdict.ts';

/** Days that a claim's dates span, as text: "2024-03-01/2024-03-31"; the value itself where it spans none. */
const stretches = once(({ dates }) => dates.map(stretchOf));
const stretchSaid = once(({ statement }) => {
  const said = statement?.said;
  const told = said?.basis === 'text' || said?.basis === 'weekday' || said?.basis === 'same-occasion';
  return said?.value && told ? stretchOf(said.value.slice(0, 10)) : null;
});

/** Another date of the same thing, or a coarser one; a date that one side leaves out is none. */
export const otherDate: Recogniser = (a, b) => {
  const [one, two] = [stretches(a), stretches(b)];
  return one.length && two.length && !one.some((stretch) => two.includes(stretch))
    ? differs('date', 'other-date')
    : null;
};

/** The same words put on another day, month or year. Both articles have to tell it themselves. */
export const otherDaySaid: Recogniser = (a, b) => {
  const [one, two] = [stretchSaid(a), stretchSaid(b)];
  return one && two && one !== two ? differs('date', 'other-day-said') : null;
};

/** A value in other words is the same stretch; a weekday's date and its month are not. */
function stretchOf(value: string): string {
  const range = rangeOf(value);
  return range ? `${range.first}/${range.last}` : value;
}
