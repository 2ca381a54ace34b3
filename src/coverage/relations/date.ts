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
  return one.length && two.length && !one.some((stretch) => two.some((other) => sameStretch(stretch, other)))
    ? differs('date', 'other-date')
    : null;
};

/** One side's words put on another day, month or year. Both articles have to tell it themselves. */
export const otherDaySaid: Recogniser = (a, b) => {
  const [side, other] = [a.statement?.speaker?.country, b.statement?.speaker?.country];
  if (side && other && side !== other) return null;
  const [one, two] = [stretchSaid(a), stretchSaid(b)];
  return one && two && one !== two ? differs('date', 'other-day-said') : null;
};

/** Longest stretch, in days, that a day within it is told by no less well: "last week". */
const WEEK = 8;
const DAY = 86_400_000;

/** The same days, or a day and the week that it lies in. */
function sameStretch(one: string, two: string): boolean {
  if (one === two) return true;
  const [[from, to], [first, last]] = [one.split('/'), two.split('/')] as [
    [string, string],
    [string, string],
  ];
  if (to === undefined || last === undefined) return false;
  const within = (from <= first && last <= to) || (first <= from && to <= last);
  const days = Math.max(Date.parse(to) - Date.parse(from), Date.parse(last) - Date.parse(first)) / DAY + 1;
  return within && days <= WEEK;
}

/** A value in other words is the same stretch; a weekday's date and its month are not. */
function stretchOf(value: string): string {
  const range = rangeOf(value);
  return range ? `${range.first}/${range.last}` : value;
}
