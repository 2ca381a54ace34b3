import type { DateValue } from '../../record/date.ts';
import { daySpan } from '../../record/day-span.ts';
import type { Desk } from '../desk.ts';
import { eraAt } from '../eras.ts';
import { prepositionOf } from '../tree/phrase.ts';
import type { Governed } from '../unfold.ts';
import { statementAround } from './status-of.ts';
import { isPluperfect } from './tense.ts';

/** An act so many days older than the article is told to explain. */
const OLD = 30;

/** An older act, told to explain the news: by its date, its era, "since" before it, or the pluperfect of the reporter. */
export function isBackground(desk: Desk, { draft }: Governed, { value }: DateValue): boolean {
  const { published } = desk.context;
  if (value && published) {
    const [then, now] = [daySpan(value), daySpan(published)];
    if (then && now) return now.to - then.to > OLD;
  }
  if (eraAt(desk, draft.trigger)) return true;
  if (/^advcl/.test(desk.token(draft.trigger).deprel) && prepositionOf(desk.layer, draft.trigger) === 'since')
    return true;
  return isPluperfect(desk, draft.trigger) && !statementAround(desk, draft.trigger);
}
