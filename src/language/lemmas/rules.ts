import { VERB_BASE } from './irregular.ts';

/** Lemmas that are known, by word class: n noun, v verb, a adjective, r adverb. */
export type Bases = Readonly<Record<string, ReadonlySet<string>>>;

const VOWEL = /[aeiou]/;

/** First candidate that is a known base; else `fallback`. */
const choose = (
  bases: ReadonlySet<string> | undefined,
  candidates: readonly string[],
  fallback: string,
): string => candidates.find((candidate) => bases?.has(candidate)) ?? fallback;

const undoubled = (stem: string): string => (/([bdfgklmnprtvz])\1$/.test(stem) ? stem.slice(0, -1) : stem);

/** Base of a stem that lost -ed or -ing: as it stands, with -e, undoubled; spelling decides where the word is unknown. */
function verbStem(stem: string, bases: Bases): string {
  const single = undoubled(stem);
  const candidates = [stem, `${stem}e`, single, ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [])];
  const guess =
    /(?:at|iz|is|ut|iv|ag|anc|enc|orc|uc|erg|arg|ang|ur|ar[cg]|[^aeiou]l|[^s]s|[aeiou]c|[aeiou]g|v|u)$/.test(
      stem,
    ) && !/(?:ss|e[ae]t|oat|out|eat|oot)$/.test(stem)
      ? `${stem}e`
      : single !== stem && !/(?:ll|ss|ff|zz)$/.test(stem)
        ? single
        : stem;
  return choose(bases.v, candidates, stem.endsWith('i') ? `${stem.slice(0, -1)}y` : guess);
}

function singular(form: string, bases: Bases): string {
  if (form.length < 4 || !form.endsWith('s') || /(?:ss|us|is)$/.test(form)) return form;
  if (form.endsWith('ies'))
    return choose(bases.n, [form.slice(0, -1), `${form.slice(0, -3)}y`], `${form.slice(0, -3)}y`);
  if (form.endsWith('ves'))
    return choose(
      bases.n,
      [form.slice(0, -1), `${form.slice(0, -3)}f`, `${form.slice(0, -3)}fe`],
      form.slice(0, -1),
    );
  if (/(?:ses|xes|zes|ches|shes|oes)$/.test(form))
    return choose(
      bases.n,
      [form.slice(0, -2), form.slice(0, -1)],
      /(?:sses|xes|ches|shes|oes|[aiou]ses)$/.test(form) &&
        !/(?:[aeiou]{2}ses|[aeiou]ases|uses|oses)$/.test(form)
        ? form.slice(0, -2)
        : form.slice(0, -1),
    );
  return form.slice(0, -1);
}

function thirdPerson(form: string, bases: Bases): string {
  if (!form.endsWith('s') || form.length < 3 || form.endsWith('ss')) return form;
  if (form.endsWith('ies'))
    return choose(bases.v, [`${form.slice(0, -3)}y`, form.slice(0, -1)], `${form.slice(0, -3)}y`);
  if (form.endsWith('es'))
    return choose(
      bases.v,
      [form.slice(0, -1), form.slice(0, -2)],
      /(?:sses|xes|zzes|ches|shes|oes)$/.test(form) ? form.slice(0, -2) : form.slice(0, -1),
    );
  return form.slice(0, -1);
}

function compared(form: string, cut: number, bases: ReadonlySet<string> | undefined): string {
  const stem = form.slice(0, -cut);
  const candidates = [
    stem,
    `${stem}e`,
    undoubled(stem),
    ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : []),
  ];
  return choose(bases, candidates, stem.endsWith('i') ? `${stem.slice(0, -1)}y` : undoubled(stem));
}

/** Forms of closed classes and their lemmas, whatever the tag. */
const CLOSED: Readonly<Record<string, string>> = {
  "n't": 'not',
  'n’t': 'not',
  "'re": 'be',
  '’re': 'be',
  "'m": 'be',
  '’m': 'be',
  "'ve": 'have',
  '’ve': 'have',
  "'ll": 'will',
  '’ll': 'will',
  '’s': "'s",
  'b/c': 'because',
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
const POSSESSIVE: Readonly<Record<string, string>> = {
  my: 'my',
  your: 'your',
  his: 'his',
  her: 'her',
  its: 'its',
  our: 'our',
  their: 'their',
};

/** Lemma by rule alone, for a form in lower case (as it stands for names) and its Penn tag. */
export function lemmaByRule(form: string, xpos: string, upos: string, bases: Bases): string {
  const lower = form.toLowerCase();
  if (xpos.startsWith('NNP') || upos === 'PROPN') {
    return xpos === 'NNPS' ? properSingular(form) : properName(form, bases);
  }
  switch (xpos) {
    case 'PRP$':
      return POSSESSIVE[lower] ?? lower;
    case 'NNS':
      if (/[^aeiou]men$/.test(lower) && lower.length > 4) return `${lower.slice(0, -2)}an`;
      return singular(lower, bases);
    case 'VBZ':
      return thirdPerson(lower, bases);
    case 'VBG':
      return lower.endsWith('ing') && VOWEL.test(lower.slice(0, -3))
        ? verbStem(lower.slice(0, -3), bases)
        : lower;
    case 'VBD':
    case 'VBN':
      if (VERB_BASE.has(lower)) return VERB_BASE.get(lower)!;
      return lower.endsWith('ed') && lower.length > 3
        ? lower.endsWith('eed')
          ? lower.replace(/d$/, '').replace(/ee$/, 'ee')
          : verbStem(lower.slice(0, -2), bases)
        : lower;
    case 'CD':
      return /^[IVXLC]+$/.test(form) ? form : lower.replace(/(?<=\d),(?=\d{3})/g, '');
    case 'JJR':
    case 'RBR':
      return lower.endsWith('er') ? compared(lower, 2, xpos === 'JJR' ? bases.a : bases.r) : lower;
    case 'JJS':
    case 'RBS':
      return lower.endsWith('est') ? compared(lower, 3, xpos === 'JJS' ? bases.a : bases.r) : lower;
    case 'NNPS':
      return properSingular(form);
    case 'NN':
      return CLOSED[lower] ?? lower;
    case 'JJ':
    case 'FW':
      return keepsCapitals(form, bases) ? form : (CLOSED[lower] ?? lower);
    default:
      return CLOSED[lower] ?? (form === 'I' ? 'I' : lower);
  }
}

/** Small words within names: "Osama bin", "de Vries". */
const PARTICLES = new Set(
  'al el la le de da di do du del della der den van von ten ter bin ibn abu of the and in on e i y'.split(
    ' ',
  ),
);

/** A name as names are written: "MERROW" and "merrow" are Merrow; acronyms, particles and words of the language stay as they are. */
function properName(form: string, bases: Bases): string {
  if (/^\p{Lu}{5,}$/u.test(form)) return form[0]! + form.slice(1).toLowerCase();
  const known = ['n', 'a', 'v', 'r'].some((kind) => bases[kind]?.has(form));
  return /^\p{Ll}{3,}$/u.test(form) && !known && !PARTICLES.has(form)
    ? form[0]!.toUpperCase() + form.slice(1)
    : form;
}

/** "Dutch", "GISB", "X": no ordinary word of the treebanks in small letters, so the capitals belong to it. */
const keepsCapitals = (form: string, bases: Bases): boolean => {
  const lower = form.toLowerCase();
  const known = ['n', 'a', 'v', 'r'].some((kind) => bases[kind]?.has(lower));
  return !known && /^\p{Lu}/u.test(form) && (/^\p{Lu}+$/u.test(form) || NATIONAL.test(form));
};
const NATIONAL = /(?:ish|ese|ian|ean|can|tch|nch|ch|ek|ern|ic|ist|man|wegian|sian|nian|lian|rian)$/;

const properSingular = (form: string): string =>
  form.endsWith('ies') ? `${form.slice(0, -3)}y` : /[^s]s$/.test(form) ? form.slice(0, -1) : form;
