import type { DateValue } from '../../record/date.ts';
import type { Desk } from '../desk.ts';
import { eraAt } from '../eras.ts';
import { prepositionOf } from '../tree/phrase.ts';
import type { Governed } from '../unfold.ts';
import { statementAround } from './status-of.ts';
import { isPluperfect } from './tense.ts';

const DAY = 86_400_000;
/** An act so many days older than the article is told to explain. */
const OLD = 30;

/** Last day that a date can mean, in milliseconds; null for what is no calendar date. */
function lastDay(value: string): number | null {
  const found = /^(\d{4})(?:-(\d\d|[A-Z].))?(?:-(\d\d))?/.exec(value);
  if (!found) return null;
  const [, year, month, day] = found;
  if (!month || !/^\d\d$/.test(month)) return Date.UTC(Number(year), 11, 31);
  return day
    ? Date.UTC(Number(year), Number(month) - 1, Number(day))
    : Date.UTC(Number(year), Number(month), 0);
}

/** An older act, told to explain the news: by its date, its era, "since" before it, or the pluperfect of the reporter. */
export function isBackground(desk: Desk, { draft }: Governed, { value }: DateValue): boolean {
  const { published } = desk.context;
  if (value && published) {
    const [then, now] = [lastDay(value), Date.parse(published.slice(0, 10))];
    if (then !== null && !Number.isNaN(now)) return (now - then) / DAY > OLD;
  }
  if (eraAt(desk, draft.trigger)) return true;
  if (/^advcl/.test(desk.token(draft.trigger).deprel) && prepositionOf(desk.layer, draft.trigger) === 'since')
    return true;
  return isPluperfect(desk, draft.trigger) && !statementAround(desk, draft.trigger);
}
