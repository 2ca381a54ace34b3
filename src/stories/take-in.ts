import type { Article } from '../record/article.ts';
import { SAME_REPORT } from '../record/story.ts';
import { directionOf } from './copy-direction.ts';
import { relate } from './copy-index.ts';
import { type Desk, type Entry, LOOK_BACK, LOOK_BACK_ON_TEXT } from './desk.ts';
import { count } from './frequencies.ts';
import { signsOf } from './signs.ts';

/** Reads an article's signs and finds what it shares with those read before. Nothing is decided yet: a source may still come in. */
export function takeIn(desk: Desk, article: Article): void {
  const signs = signsOf(article, desk.read++, desk.world, desk.house);
  count(desk.frequencies, signs.body.terms);
  const entry: Entry = { signs, article, copies: [], reports: new Map(), told: null, line: null };
  const from = signs.number - LOOK_BACK;
  for (const { other, kind, share, rule } of relate(
    desk.copies,
    signs,
    (number) => desk.recent.get(number)?.signs,
    from,
  )) {
    const earlier = desk.recent.get(other.number)!;
    if (SAME_REPORT.has(kind)) {
      entry.reports.set(other.number, share);
      earlier.reports.set(signs.number, share);
    }
    const direction = directionOf(signs, other);
    const taker = direction.to === signs ? entry : earlier;
    // A line that is printed stays as it is: what it was taken from came in too late.
    if (taker.line) continue;
    taker.copies.push({
      number: direction.from.number,
      of: direction.from.id,
      kind,
      share: Math.round(share * 100) / 100,
      rule: `${rule}, ${direction.rule}`,
    });
  }
  desk.recent.set(signs.number, entry);
  desk.recent.delete(from);
  const old = desk.recent.get(signs.number - LOOK_BACK_ON_TEXT);
  if (old?.line) old.article = null;
  desk.waiting.push(entry);
  if (signs.days) desk.latest = Math.max(desk.latest, signs.days.last);
}
