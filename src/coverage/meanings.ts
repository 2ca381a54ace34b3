import { stemOf } from '../stories/stems.ts';
import { IRREGULAR } from './irregular.ts';
import { ROWS } from './meaning-rows.ts';
import { PHRASES } from './phrases.ts';

/** Terms of what is done: whether a claim holds is told by these, where two claims share any. */
export const PREDICATES: ReadonlySet<string> = new Set(
  'stop leave return refuse protest accept agree close fire strike hold enter hurt kill change fulfil recall permit expire hesitate control'.split(
    ' ',
  ),
);

/** Terms of acts that a clause can be about: two clauses that speak of other acts only are two points. */
export const ACTS: ReadonlySet<string> = new Set([
  ...PREDICATES,
  ...'apologise regret criticise praise ask plan say-first warn threat promise offer host allow ban revoke win lose release return-home reduce rise begin inform repay send investigate expel kill invent reach sanction punish resolve deliver depend harm expand worsen mediate help fail speak visit try monitor appoint resign sack deploy evacuate violate comply implement pay provoke undermine strengthen buy sell retaliate vote join hide flee delay review recognise blast rally'.split(
    ' ',
  ),
]);

export interface Meaning {
  readonly term: string;
  readonly sign: 1 | -1;
}

const meanings: ReadonlyMap<string, readonly Meaning[]> = (() => {
  const found = new Map<string, Meaning[]>();
  for (const [name, forms] of ROWS) {
    const opposite = name.startsWith('-');
    const meaning: Meaning = { term: opposite ? name.slice(1) : name, sign: opposite ? -1 : 1 };
    for (const form of forms.split(' ')) {
      const root = rootOf(form);
      const others = found.get(root) ?? [];
      if (!others.some(({ term }) => term === meaning.term)) found.set(root, [...others, meaning]);
    }
  }
  return found;
})();

/** The text in lower case with phrases made one form. */
export const joinPhrases = (text: string): string =>
  PHRASES.reduce((joined, [pattern, form]) => joined.replace(pattern, form), text.toLowerCase());

/** Forms met lately; what it holds follows from the form alone, so it only saves time. */
const known = new Map<string, readonly Meaning[]>();
const MOST_KNOWN = 20_000;

/** What a form of lower case may mean ("hold": control or detain); its root with sign 1 where no row has it. */
export function meaningsOf(form: string): readonly Meaning[] {
  let found = known.get(form);
  if (!found) {
    const root = rootOf(form);
    // What is payable is paid: the ending tells no other meaning.
    found = meanings.get(root) ?? meanings.get(root.replace(/abl$/, '')) ?? [{ term: root, sign: 1 }];
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(form, found);
  }
  return found;
}

/** Endings of derivation, so that "willing" and "willingness" are one. */
export function rootOf(form: string): string {
  // Nouns whose ending only looks like a verb's: a meeting is not what is met.
  if (form === 'meeting' || form === 'meetings') return 'meeting';
  const single = form.replace(/(?<=\p{L}{3}(?<!wo|speci|regi|abdo|acu|hu))men$/u, 'man');
  const stem = stemOf(irregular(form) ?? short(single)).replace(/(?<=..)i$/, 'y');
  const root = stem.replace(/(?:ness|ment|ation|ally|ly|ity)$/, '');
  return root.length > 3 ? root : stem;
}

/** "Repaid" and "withheld" go as "paid" and "held" do. */
function irregular(form: string): string | undefined {
  const known = IRREGULAR[form];
  if (known) return known;
  const [, prefix, rest] = /^(re|with|under|over|fore|mis)(.{3,})$/.exec(form) ?? [];
  const base = rest && IRREGULAR[rest];
  return base ? prefix + base : undefined;
}

/** Short forms that the stemmer leaves as they are: "pays" is "pay", "barred" is "bar", and "fined" is "fine" ("finned" would be "fin"). */
function short(form: string): string {
  if (/^.{2}[^aeious]s$|^(?!go|do)[a-z]{2}es$/.test(form)) return form.slice(0, -1);
  if (/^[^aeiou]?[^aeiou][aeiou]([bdgkmnprt])\1(?:ed|ing)$/.test(form))
    return form.replace(/.(?:ed|ing)$/, '');
  if (/^[^aeiou][aeiou][^aeiouwxy]ed$/.test(form)) return form.slice(0, -1);
  return /^[^aeiou][aeiou][^aeiouwxy]ing$/.test(form) ? form.replace(/ing$/, 'e') : form;
}

const joined: ReadonlySet<string> = new Set([
  ...ROWS.flatMap(([, forms]) => forms.split(' ').filter((form) => form.includes('-'))),
  ...PHRASES.flatMap(([, form]) => form.match(/\p{L}+(?:-\p{L}+)+/gu) ?? []),
]);

/** Is the hyphenated form one word ("rule-out"), and not two ("Russian-held")? */
export const isJoined = (form: string): boolean => joined.has(form);
