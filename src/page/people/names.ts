import type { World } from '../../world/world.ts';
import { findDates } from '../dates/find-date.ts';
import { folded } from '../folded.ts';
import { oneLine } from '../one-line.ts';
import { wordCount, wordsOf } from '../words.ts';

/** Authors and agencies of a byline, apart. */
export interface People {
  readonly byline: readonly string[];
  readonly credit: readonly string[];
}

const LEAD =
  /^(?:(?:story|text|words?|report(?:ed|ing)?|written|compiled|posted|published|edited|analysis|opinion|column|review|interview|photos?|by|von|par|por|di|door|av|af)\b\s*(?:by\b)?\s*[:|–-]*\s*)+/i;
/** Where they wrote from: "in Merrow", "in Merrow and Rasmet"; what two capitals follow is another author. */
const FROM_PLACES =
  /(?<=\p{Lu}\S*\s\S+)\s+(?:in|from)\s+\p{Lu}[\p{L}’'.-]*(?:\s+\p{Lu}[\p{L}’'.-]*){0,2}(?:\s*(?:,|\band\b|&)\s*\p{Lu}[\p{L}’'.-]*(?=\s*(?:$|,|\band\b|&)))*(?=\s*(?:$|[,;|]|\band\b|&))/gu;
const SPLIT = /\s*(?:[,;|•·\n/]|\s[–—-]\s|\s+(?:and|und|et|y|with|&)\s+|&)\s*/i;
/** Words of an entry that is a function, a desk or a place rather than a name. */
const NO_NAME =
  /\b(?:staff|editors?|editorial|desk|reporters?|correspondents?|writers?|team|news|newsroom|bureau|agency|agencies|press|wire|service|services|contributors?|columnist|admin|administrator|author|guest|web|online|digital|senior|chief|deputy|special|producer|published|updated|posted|follow|email|contact|min read|minutes?|ago|magazine|media|times|post|journal|network|tv|radio|com|inc|llc|ltd|association|university|institute|department|ministry|redaktion|redazione|sponsored|rédaction|redacción|profile|archive|bio|view|more|posts|article|articles|subscribe|politics|business|sports?|world|health|science|technology|culture|opinion|features?)\b|\.com\b/i;

/**
 * Names in a byline: "By A B and C D, Staff Writers" gives two. Agencies and outlets become credits; functions, desks,
 * addresses and dates become nothing. `own`: names of the page's own outlet, which is no author and no credit.
 */
export function peopleOf(
  entries: readonly string[],
  world: World,
  own: readonly (string | null)[] = [],
): People {
  const byline = new Map<string, string>();
  const credit = new Map<string, string>();
  const ownNames = new Set(own.map((name) => folded(name ?? '')));
  for (const entry of entries) {
    for (const part of partsOf(entry)) {
      if (ownNames.has(folded(part))) continue;
      const outlet = world.outletByCredit(part);
      if (outlet) {
        if (!ownNames.has(folded(outlet.name))) credit.set(folded(part), part);
      } else if (isName(part)) byline.set(folded(part), part);
    }
  }
  return { byline: [...byline.values()], credit: [...credit.values()] };
}

/** Metadata often carry characters as HTML writes them. */
const withoutEntities = (text: string): string =>
  text
    .replace(/&(?:#x27|#0?39|apos|rsquo|#8217);/gi, '’')
    .replace(/&amp;/gi, '&')
    .replace(/&nbsp;/gi, ' ');

function partsOf(entry: string): string[] {
  const plain = oneLine(withoutEntities(entry.replace(/<[^>]*>/g, ' ')).replace(/\n+/g, ' | '));
  if (/^https?:|^www\./i.test(plain) || plain.length > 300) return [];
  const [date] = findDates(plain);
  const text = (date ? plain.slice(0, date.start) : plain)
    .replace(/\([^)]*\)/g, ' , ')
    .replace(/\S+@\S+/g, ' , ')
    .replace(/@\w+/g, ' , ');
  return text
    .replace(LEAD, '')
    .replace(FROM_PLACES, '')
    .split(SPLIT)
    .map((part) =>
      oneLine(part.replace(LEAD, '').replace(/^(?:in|for|at|of)\s.*$/i, '')).replace(
        /^[\s.:*-]+|[\s,:*-]+$/g,
        '',
      ),
    )
    .filter(Boolean)
    .map(unshouted);
}

/** Two to five words that begin with capitals; one alone only if nothing says that it is something else. */
function isName(part: string): boolean {
  if (part.length < 3 || part.length > 60 || /\d|https?:|[@#?!=_{}[\]"“”]/.test(part)) return false;
  if (NO_NAME.test(part)) return false;
  const words = wordsOf(part);
  if (words.length > 5 || words.length < 1) return false;
  const capitals = words.filter((word) => /^\p{Lu}|^\p{Lo}/u.test(word)).length;
  return words.length === 1
    ? capitals === 1 && part.length > 3 && part !== part.toUpperCase()
    : capitals >= 2 || /\p{Lo}/u.test(part);
}

/** JANE DOE → Jane Doe; initials and two-letter words stay as they are. */
function unshouted(name: string): string {
  if (name !== name.toUpperCase() || wordCount(name) < 2 || !/\p{Lu}{4}/u.test(name)) return name;
  return name.replace(/\p{L}+/gu, (word) =>
    word.length > 2 ? word[0]! + word.slice(1).toLowerCase() : word,
  );
}
