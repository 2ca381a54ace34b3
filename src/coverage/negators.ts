interface Formed {
  readonly form: string;
}

const NEGATOR =
  /^(?:not|no|never|none|nobody|nothing|neither|nor|without|unless|cannot|unchanged|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?|hesitat(?:e|es|ed|ing)|reluctant|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|.*n['’]t)$/i;
const NEGATING_PAIR = /^(?:rul(?:e|es|ed|ing) out|sh(?:y|ies|ied|ying) away)$/i;

/** Does a word deny what it stands with? */
export const isNegator = ({ form }: Formed): boolean => NEGATOR.test(form);

/** How often words deny: twice is not at all. "Unless" is "if not". */
export const negationsIn = (words: readonly Formed[]): number =>
  words.filter(
    ({ form }, i) => NEGATOR.test(form) || NEGATING_PAIR.test(`${form} ${words[i + 1]?.form ?? ''}`),
  ).length;
