import type { Bases } from './bases.ts';
import { VERB_BASE } from './irregular.ts';

const vowelsOf = (word: string): number => word.match(/[aeiouy]+/g)?.length ?? 0;
const DOUBLED = /([bdfgklmnprtvz])\1$/;
export const undoubled = (stem: string): string => (DOUBLED.test(stem) ? stem.slice(0, -1) : stem);
/** Two vowel letters before one consonant: "raided", "gloated" lost no -e. */
const LONG = /(?:ai|au|ea|ee|ie|oa|oi|oo|ou|ei)[bdfgklmnprt]$/;
/** One vowel letter between consonants: a base without -e would double its last consonant ("tuning", "tunning"). */
const SHORT = /^[^aeiou]*[aeiou][^aeiouwxy]$/;

/** Stems without -ed or -ing of the known verbs by their last letters: how many of them lost an -e, and how many did not. */
export function stemEndings(verbs: ReadonlySet<string>): ReadonlyMap<string, readonly [number, number]> {
  const seen = new Map<string, [number, number]>();
  for (const verb of verbs) {
    const lost = /[^eoy]e$/.test(verb);
    const stem = lost ? verb.slice(0, -1) : verb;
    if (SHORT.test(stem) || LONG.test(stem)) continue;
    for (let length = 1; length <= 4 && length < stem.length; length++) {
      const ending = stem.slice(-length);
      const counts = seen.get(ending) ?? [0, 0];
      counts[lost ? 0 : 1]++;
      seen.set(ending, counts);
    }
  }
  return seen;
}

/** Verbs that end so and are put together from a known one: "reroute", "streamline" by the noun "line". */
function tailKnown(word: string, bases: Bases): number {
  for (let from = 2; from <= word.length - 4; from++) {
    const tail = word.slice(from);
    if (bases.v?.has(tail) || bases.n?.has(tail)) return tail.length;
  }
  return 0;
}

/** Base of a stem that lost -ed or -ing: a known verb, else one made of a known word, else as the known verbs with such an ending. */
export function verbStem(stem: string, bases: Bases, endings: ReturnType<typeof stemEndings>): string {
  const single = undoubled(stem);
  const final = stem.endsWith('i') ? `${stem.slice(0, -1)}y` : stem;
  // "panicking", "mimicked"
  if (
    /[^aeiou]ick$/.test(stem) &&
    vowelsOf(stem) > 1 &&
    (bases.n?.has(stem.slice(0, -1)) || stem === 'mimick')
  )
    return stem.slice(0, -1);
  const candidates = [final, `${stem}e`, single];
  const known = candidates.find((candidate) => bases.v?.has(candidate));
  if (known) return known;
  if (single === stem && SHORT.test(stem)) return `${stem}e`;
  const asNoun = candidates.find((candidate) => bases.n?.has(candidate) || bases.a?.has(candidate));
  if (asNoun) return asNoun;
  const tails = candidates.map((candidate) => tailKnown(candidate, bases));
  const longest = Math.max(...tails);
  if (longest) return candidates[tails.indexOf(longest)]!;
  if (stem !== final) return final;
  if (single !== stem) {
    // "thrilled" is thrill, "propelled" propel: behind an unstressed vowel British spelling doubles -l.
    return /(?:ss|ff|zz)$/.test(stem) || (stem.endsWith('ll') && vowelsOf(stem) < 2) ? stem : single;
  }
  if (LONG.test(stem)) return stem;
  if (/(?:ea|ee)th$/.test(stem)) return `${stem}e`;
  for (let length = 4; length > 0; length--) {
    const counts = endings.get(stem.slice(-length));
    if (counts && counts[0] + counts[1] >= (length > 2 ? 2 : 1))
      return counts[0] >= counts[1] ? `${stem}e` : stem;
  }
  return stem;
}

function thirdPerson(form: string, bases: Bases): string {
  if (!form.endsWith('s') || form.length < 3 || form.endsWith('ss')) return form;
  const choose = (candidates: readonly string[], fallback: string): string =>
    candidates.find((candidate) => bases.v?.has(candidate)) ?? fallback;
  if (form.endsWith('ies'))
    return choose([`${form.slice(0, -3)}y`, form.slice(0, -1)], `${form.slice(0, -3)}y`);
  if (form.endsWith('es'))
    return choose(
      [form.slice(0, -1), form.slice(0, -2)],
      /(?:sses|xes|zzes|ches|shes|oes)$/.test(form) ? form.slice(0, -2) : form.slice(0, -1),
    );
  return form.slice(0, -1);
}

/** Base of a verb's form in lower case. `xpos`: its Penn tag; a form that cannot have it is read as what it looks like. */
export function verbLemma(
  form: string,
  xpos: string,
  bases: Bases,
  endings: ReturnType<typeof stemEndings>,
): string {
  const ing = form.endsWith('ing') && /[aeiouy]/.test(form.slice(0, -3)) ? form.slice(0, -3) : null;
  const ed = form.endsWith('ed') && form.length > 3 ? form.slice(0, -2) : null;
  switch (xpos) {
    case 'VBZ':
      return thirdPerson(form, bases);
    case 'VBG':
      if (ing !== null)
        return /^[^aeiou]*y$/.test(ing) && bases.v?.has(`${ing.slice(0, -1)}ie`)
          ? `${ing.slice(0, -1)}ie`
          : verbStem(ing, bases, endings);
      // "goin", "walkin'"
      return /in['’]?$/.test(form) ? (clipped(form.replace(/in['’]?$/, ''), bases, endings) ?? form) : form;
    case 'VBD':
    case 'VBN':
      return (
        VERB_BASE.get(form) ??
        (ed !== null ? verbStem(ed, bases, endings) : /['’]d$/.test(form) ? form.slice(0, -2) : form)
      );
    default: {
      if (bases.v?.has(form)) return form;
      const base = VERB_BASE.get(form);
      if (base) return base;
      for (const stem of [ing, ed]) {
        const lemma = stem && verbStem(stem, bases, endings);
        if (lemma && bases.v?.has(lemma)) return lemma;
      }
      return form;
    }
  }
}

function clipped(stem: string, bases: Bases, endings: ReturnType<typeof stemEndings>): string | null {
  const lemma = stem.length > 1 ? verbStem(stem, bases, endings) : null;
  return lemma && bases.v?.has(lemma) ? lemma : null;
}
