import { ANYWHERE, type Bases, isKnown, type Place } from './bases.ts';
import { VERB_BASE } from './irregular.ts';
import { lemmaByRule } from './rules.ts';
import { type Meant, shortened, slipOf } from './slips.ts';

/** Lists built from the treebanks' train parts; see training/build_lemmas.py. */
export interface LexiconFile {
  /** Known lemmas of a word class (n noun, v verb, a adjective, r adverb, f function word), parted by spaces, the most frequent first. */
  readonly bases: Readonly<Record<string, string>>;
  /** How many of them are frequent. */
  readonly common: Readonly<Record<string, number>>;
  /** Right words that would pass for slips of the pen. */
  readonly sound: string;
  /** Penn tag, form (in lower case but for names), lemma. */
  readonly exceptions: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Lemma of a form with its tags. Without a place, capitals are read as within a sentence of small letters. */
export type Lemmatizer = (form: string, upos: string, xpos: string, place?: Place) => string;

/** Answers for the few different things that it is asked for. */
function once<T>(tell: (about: string) => T): (about: string) => T {
  const told = new Map<string, T>();
  return (about) => {
    if (!told.has(about)) told.set(about, tell(about));
    return told.get(about)!;
  };
}

/** The class of words that a word with this Penn tag is looked for in; null for names, numbers and signs. */
const classOf = once((xpos: string): string | null =>
  /^NNS?$/.test(xpos)
    ? 'n'
    : xpos.startsWith('VB')
      ? 'v'
      : xpos.startsWith('JJ')
        ? 'a'
        : /^RB/.test(xpos)
          ? 'r'
          : /^(?:IN|CC|DT|MD|UH|W.*|PRP.?)$/.test(xpos)
            ? 'f'
            : null,
);

/** Words of which it is remembered what they are slips of: a text repeats its rare words. */
const REMEMBERED = 5000;

/** Lemmas by the lists of a lexicon and the rules. */
export function lemmatizerOf({ bases: packed, common, sound, exceptions }: LexiconFile): Lemmatizer {
  const lists = Object.entries(packed).map(([kind, words]) => [kind, words.split(' ')] as const);
  const bases: Bases = Object.fromEntries(lists.map(([kind, words]) => [kind, new Set(words)]));
  const meant: Meant = {
    known: (word) => isKnown(word, bases) || Boolean(bases.f?.has(word)),
    common: Object.fromEntries(lists.map(([kind, words]) => [kind, new Set(words.slice(0, common[kind]))])),
    sound: new Set(sound.split(' ')),
  };
  const byLists = (form: string, upos: string, xpos: string, place: Place): string => {
    const key = upos === 'PROPN' || xpos === 'NNP' ? form : form.toLowerCase();
    // A slip of the treebank is no exception: the irregular verbs are known.
    const irregular = xpos === 'VBD' || xpos === 'VBN' ? VERB_BASE.get(key) : undefined;
    if (irregular) return irregular;
    const known = place.perfect ? undefined : exceptions[xpos];
    return known && Object.hasOwn(known, key) ? known[key]! : lemmaByRule(form, xpos, upos, bases, place);
  };
  const slips = new Map<string, string | null>();
  const meantBy = (lemma: string, kind: string): string | null => {
    const key = `${kind} ${lemma}`;
    let found = slips.get(key);
    if (found === undefined) {
      found = slipOf(lemma, kind, meant);
      if (slips.size >= REMEMBERED) slips.clear();
      slips.set(key, found);
    }
    return found;
  };
  return (form, upos, xpos, place = ANYWHERE) => {
    const lemma = byLists(form, upos, xpos, place);
    const kind = upos === 'PROPN' ? null : classOf(xpos);
    if (!kind) return lemma;
    const short = shortened(form, meant.known);
    if (short) return byLists(short, upos, xpos, place);
    // Only what the lists do not know can be a slip.
    return lemma === form.toLowerCase() || kind !== 'f' ? (meantBy(lemma, kind) ?? lemma) : lemma;
  };
}
