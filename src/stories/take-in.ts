import type { Article } from '../record/article.ts';
import { relate } from './copy-index.ts';
import { type Desk, type Entry, LOOK_BACK, LOOK_BACK_ON_TEXT } from './desk.ts';
import { count } from './frequencies.ts';
import { nameCopy } from './name-copy.ts';
import { signsOf } from './signs.ts';
import { writeTakenIn } from './write-index.ts';

/** Reads an article's signs and finds what it shares with those read before. Nothing is decided yet: a source may still come in. */
export function takeIn(desk: Desk, article: Article): void {
  const signs = signsOf(article, desk.read++, desk.world, desk.house);
  count(desk.frequencies, signs.bags!.terms);
  const entry: Entry = { signs, article, copies: [], reports: new Map(), told: null, line: null };
  const from = signs.number - LOOK_BACK;
  const articleOf = (number: number) => desk.recent.get(number)?.signs;
  for (const { other, ...likeness } of relate(desk.copies, signs, articleOf, from))
    nameCopy(entry, desk.recent.get(other.number)!, likeness);
  desk.recent.set(signs.number, entry);
  desk.recent.delete(from);
  const old = desk.recent.get(signs.number - LOOK_BACK_ON_TEXT);
  if (old?.line) old.article = null;
  desk.waiting.push(entry);
  if (desk.index) writeTakenIn(desk.index, entry);
  if (signs.days) desk.latest = Math.max(desk.latest, signs.days.last);
}
