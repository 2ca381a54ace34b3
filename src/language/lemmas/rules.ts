import { ANYWHERE, type Bases, isKnown, type Place } from './bases.ts';
import { properName, properSingular } from './names.ts';
import { ADDRESS, singular } from './nouns.ts';
import { stemEndings, undoubled, verbLemma } from './verbs.ts';

const endingsOf = new WeakMap<Bases, ReturnType<typeof stemEndings>>();
function endings(bases: Bases): ReturnType<typeof stemEndings> {
  let found = endingsOf.get(bases);
  if (!found) {
    found = stemEndings(bases.v ?? new Set());
    endingsOf.set(bases, found);
  }
  return found;
}

function compared(form: string, cut: number, bases: ReadonlySet<string> | undefined): string {
  const stem = form.slice(0, -cut);
  const final = stem.endsWith('i') ? `${stem.slice(0, -1)}y` : undoubled(stem);
  return [stem, `${stem}e`, undoubled(stem), final].find((candidate) => bases?.has(candidate)) ?? final;
}

/** Forms of closed classes and their lemmas, whatever the tag. */
const CLOSED: Readonly<Record<string, string>> = {
  "n't": 'not',
  'n’t': 'not',
  "'re": 'be',
  '’re': 'be',
  "'m": 'be',
  '’m': 'be',
  am: 'be',
  "'ve": 'have',
  '’ve': 'have',
  "'ll": 'will',
  '’ll': 'will',
  '’s': "'s",
  'b/c': 'because',
  hrs: 'hour',
  hr: 'hour',
  yrs: 'year',
  amt: 'amount',
  attn: 'attention',
  ect: 'etc.',
  'ect.': 'etc.',
  pls: 'please',
  me: 'I',
  myself: 'myself',
  him: 'he',
  her: 'she',
  them: 'they',
  us: 'we',
  an: 'a',
  these: 'this',
  those: 'that',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};
const POSSESSIVE: ReadonlySet<string> = new Set('my your his her its our their'.split(' '));

/** Lemma by rule alone, for a form with its tags; `place` tells whether its capitals mean anything. */
export function lemmaByRule(
  form: string,
  xpos: string,
  upos: string,
  bases: Bases,
  place: Place = ANYWHERE,
): string {
  const lower = form.toLowerCase();
  if (xpos === 'NNPS') return properSingular(form, bases);
  if (xpos === 'NNP' && (upos === 'VERB' || upos === 'ADJ')) return withinName(form, upos, bases, place);
  if (xpos.startsWith('NNP') || upos === 'PROPN') return properName(form, bases, place);
  switch (xpos) {
    case 'PRP$':
      return POSSESSIVE.has(lower) ? lower : (CLOSED[lower] ?? lower);
    case 'NNS':
      return CLOSED[lower] ?? singular(lower, bases);
    case 'VB':
    case 'VBP':
    case 'VBZ':
    case 'VBG':
    case 'VBD':
    case 'VBN':
      if (place.perfect && /^['’`]s$/.test(lower)) return 'have';
      return CLOSED[lower] ?? verbLemma(lower, xpos, bases, endings(bases));
    case 'CD':
      return /^[IVXLC]+$/.test(form)
        ? form
        : lower.replace(/(?<=\d),(?=\d{3})/g, '').replace(/^(\d+),(\d{1,2})$/, '$1.$2');
    case 'JJR':
    case 'RBR':
      return lower.endsWith('er') ? compared(lower, 2, xpos === 'JJR' ? bases.a : bases.r) : lower;
    case 'JJS':
    case 'RBS':
      return lower.endsWith('est') ? compared(lower, 3, xpos === 'JJS' ? bases.a : bases.r) : lower;
    case 'NN':
      if (keepsForm(form, bases, place)) return form;
      return CLOSED[lower] ?? number(lower, bases);
    case 'JJ':
      if (!keepsCapitals(form, bases, place) && !bases.a?.has(lower)) {
        const base = /er$|est$/.test(lower) ? compared(lower, lower.endsWith('r') ? 2 : 3, bases.a) : lower;
        if (base !== lower && bases.a?.has(base)) return base;
      }
      return keepsCapitals(form, bases, place) ? form : (CLOSED[lower] ?? lower);
    case 'FW':
      return keepsCapitals(form, bases, place) ? form : (CLOSED[lower] ?? lower);
    default:
      return CLOSED[lower] ?? (form === 'I' ? 'I' : lower);
  }
}

/** A verb or adjective within a name: "Burning", "Greater". */
function withinName(form: string, upos: string, bases: Bases, place: Place): string {
  const lower = form.toLowerCase();
  const lemma =
    upos === 'VERB'
      ? verbLemma(lower, lower.endsWith('ing') ? 'VBG' : 'VBN', bases, endings(bases))
      : lower.endsWith('er') && bases.a?.has(compared(lower, 2, bases.a))
        ? compared(lower, 2, bases.a)
        : lower;
  return lemma === lower ? properName(form, bases, place) : lemma[0]!.toUpperCase() + lemma.slice(1);
}

/** A noun that is tagged as a singular, but is the plural of a known one: "processes". */
function number(lower: string, bases: Bases): string {
  if (!/[^s]s$/.test(lower) || bases.n?.has(lower) || ADDRESS.test(lower)) return lower;
  const base = singular(lower, bases);
  return bases.n?.has(base) ? base : lower;
}

/** "anti-Semite", "Q1", "Corrund" tagged as a common noun: the capitals belong to the noun. */
function keepsForm(form: string, bases: Bases, { first, shouting, calm, proper }: Place): boolean {
  if (/^[\p{Ll}-]+-\p{Lu}/u.test(form)) return true;
  if (proper && /^\p{Lu}{2,}$/u.test(form)) return true;
  if (/^\p{Lu}\p{Ll}+$/u.test(form) && !first && (proper || (calm && !isKnown(form.toLowerCase(), bases))))
    return true;
  if (isKnown(form.toLowerCase(), bases) || shouting) return false;
  return /^\p{Lu}$/u.test(form) || /^\p{Lu}+\d+$/u.test(form);
}

/** "Dutch", "pro-Dutch", "GISB": within a name, or no ordinary word in small letters, so the capitals belong to the adjective. */
function keepsCapitals(form: string, bases: Bases, { first, shouting, named }: Place): boolean {
  if (/-\p{Lu}\p{Ll}/u.test(form)) return true;
  if (shouting) return false;
  if (/^\p{Lu}\p{Ll}/u.test(form) && named !== null && !first) return named;
  if (isKnown(form.toLowerCase(), bases)) return false;
  return /^\p{Lu}\p{Ll}/u.test(form) ? !first || NATIONAL.test(form) : /^\p{Lu}{2,4}$/u.test(form);
}
const NATIONAL = /(?:ish|ese|ian|ean|can|tch|nch|man|wegian|sian|nian|lian|rian)$/;
