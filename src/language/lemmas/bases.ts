/** Lemmas that are known, by word class: n noun, v verb, a adjective, r adverb. */
export type Bases = Readonly<Record<string, ReadonlySet<string>>>;

/** Where a word stands, as far as its capitals go. */
export interface Place {
  /** First word of its sentence. */
  readonly first: boolean;
  /** It and most other words of the sentence are in capitals. */
  readonly shouting: boolean;
  /** Most other words of the sentence begin with small letters. */
  readonly calm: boolean;
  /** Part of a name that was found; null where names were not looked for. */
  readonly named: boolean | null;
  /** Written so, it is a name elsewhere in the text. */
  readonly proper: boolean;
  /** An auxiliary of a participle that is no passive: "'s been". */
  readonly perfect: boolean;
}

export const ANYWHERE: Place = {
  first: false,
  shouting: false,
  calm: false,
  named: null,
  proper: false,
  perfect: false,
};

const KINDS = ['n', 'a', 'v', 'r'] as const;
export const isKnown = (word: string, bases: Bases): boolean => KINDS.some((kind) => bases[kind]?.has(word));
