/** Runs of letters and figures: what the index takes for words. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];

/** As the index folds words: lower case, without accents. */
export const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a text as the index has them. A mark that stands alone is none. */
export const tokensOf = (text: string): string[] => wordsIn(text).map(folded).filter(Boolean);

/** What stands before the values of a field in the index: no word has a low line. */
export const PREFIX = {
  speaker: 's_',
  about: 'a_',
  party: 'p_',
  outlet: 'o_',
  kind: 'k_',
  act: 'x_',
  status: 't_',
  day: 'd_',
} as const;
export type TokenField = keyof typeof PREFIX;

/** Values of a field as the index has them. */
export const fieldTokens = (field: TokenField, text: string): string[] =>
  tokensOf(text).map((token) => PREFIX[field] + token);
