import { attribute, inOrder, named, type PageElement, type PageTree } from '../tree/element.ts';

/** A moment as the outlet's own clock showed it. `basis` where another part of the page says so. */
export interface LocalDay {
  readonly value: string;
  readonly basis: 'page' | 'url' | null;
}

const DAY = 86_400_000;
/** Hours by which clocks of the world are ahead of UTC and behind it, but for some islands. */
const [EAST, WEST] = [11, 10];
/** Characters of a script that are looked through. */
const MOST_CHARS = 500_000;

/**
 * A moment given in UTC in the zone of its outlet: the same moment where the page gives it with an offset, else the day of
 * the address or the day shown, where these are one day off. Null where the moment is not in UTC or nothing says otherwise.
 * `shown` gives days by their basis, the surest first.
 */
export function localDay(
  value: string,
  tree: PageTree,
  shown: Iterable<readonly ['page' | 'url', string | null]>,
): LocalDay | null {
  if (!/T.*(?:Z|[+-]00:00)$/.test(value)) return null;
  const moment = Date.parse(value);
  if (Number.isNaN(moment)) return null;
  const withOffset = sameMoment(moment, tree);
  if (withOffset) return { value: withOffset, basis: null };
  for (const [basis, date] of shown) {
    if (!date || date.length < 10) continue;
    const later = Date.parse(date.slice(0, 10)) - Date.parse(value.slice(0, 10));
    if (later === 0) return null;
    const hour = new Date(moment).getUTCHours();
    if ((later === DAY && hour >= 24 - EAST) || (later === -DAY && hour < WEST))
      return { value: date.slice(0, 10), basis };
  }
  return null;
}

/** The moment as the page's scripts and attributes write it with an offset; null for none. */
function sameMoment(moment: number, tree: PageTree): string | null {
  const days = [-1, 0, 1].map((days) => `${new Date(moment + days * DAY).toISOString().slice(0, 10)}T`);
  const raw = [...named(tree, 'script'), ...named(tree, 'title')].filter(({ raw }) => raw !== '');
  for (const element of inOrder([...raw, ...tree.attributed])) {
    const found = momentOf(element, moment, days);
    if (found) return found;
  }
  return null;
}

function momentOf(element: PageElement, moment: number, days: readonly string[]): string | null {
  if (element.raw) return momentIn(element.raw.slice(0, MOST_CHARS), moment, days);
  const [content, datetime] = [attribute(element, 'content'), attribute(element, 'datetime')];
  return (
    (content && momentIn(content, moment, days)) || (datetime && momentIn(datetime, moment, days)) || null
  );
}

function momentIn(text: string, moment: number, days: readonly string[]): string | null {
  for (const day of days) {
    for (let at = text.indexOf(day); at >= 0; at = text.indexOf(day, at + 11)) {
      const found = WITH_OFFSET.exec(text.slice(at, at + 40));
      if (!found) continue;
      const [, start, sign, hours, minutes] = found;
      const written = `${start}${sign}${hours}:${minutes}`;
      if (Math.abs(Date.parse(written) - moment) < 60_000) return written;
    }
  }
  return null;
}

const WITH_OFFSET = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.\d+)?([+-])(?!00:?00)(\d\d):?(\d\d)/;
