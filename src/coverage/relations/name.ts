import { once } from './once.ts';
import { differs, type Recogniser } from './verdict.ts';

const NAMED =
  /((?:\p{Lu}[\p{L}’'-]+\s+)+)(Islands?|Isles?|Strait|Sea|Line|River|Province|Region|Tunnel|Dam|Bridge|Bank|Canal|Bay|Gulf|Reef|Cape|Lake|Pass|Valley|Peninsula|Treaty|Agreement|Accord|Minister|President|Secretary|Ministry|Agency)\b/gu;
/** Adjectives of nations, first names and the like before an office are no other name. */
const OFFICE = /^(?:Minister|President|Secretary|Ministry|Agency)$/;
const RANKS =
  /^(?:Foreign|Prime|Defen[cs]e|Interior|Finance|Trade|Vice|Deputy|Economy|Justice|Education|Health)$/;

/** Names of a text by what they name: { Islands: ["Aran"], Minister: ["Foreign"] }. */
const namesIn = once(({ text }): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const [, before = '', head = ''] of text.matchAll(NAMED)) {
    const words = before.trim().split(/\s+/);
    const own = OFFICE.test(head)
      ? words.filter((word) => RANKS.test(word))
      : words.filter((word) => !/^(?:The|In|On|At|And)$/.test(word));
    if (!own.length) continue;
    const kind = head.replace(/s$/, '');
    found.set(kind, (found.get(kind) ?? new Set()).add(own.join(' ')));
  }
  return found;
});

/** "called the Mora Islands in Aran": tells a name that is not its own. */
const NAMING = /^(?:also )?(?:called|known)\b/i;

/** One thing under another name, or one person under another title. A name that one side leaves out is none. */
export const otherName: Recogniser = (a, b) => {
  if (NAMING.test(a.text) || NAMING.test(b.text)) return null;
  const names = namesIn(b);
  for (const [head, own] of namesIn(a)) {
    const theirs = names.get(head);
    if (theirs && ![...own].some((name) => theirs.has(name)))
      return differs('name', `other-name:${head.toLowerCase()}`);
  }
  return null;
};
