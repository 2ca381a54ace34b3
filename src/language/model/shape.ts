/** Classes of a word's letters and digits; numbers as the model learnt them (training: shapes). */
const SHAPE = {
  lower: 1,
  title: 2,
  upper: 3,
  mixed: 4,
  digits: 5,
  alphanumeric: 6,
  sign: 7,
  single: 9,
} as const;

const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
const ALPHANUMERIC = /[\p{L}\p{N}]/u;

const isLower = (text: string): boolean => text === text.toLowerCase() && text !== text.toUpperCase();
const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** Shape class of a word (0 is kept for special pieces). */
export function shapeOf(word: string): number {
  if (!ALPHANUMERIC.test(word)) return SHAPE.sign;
  const characters = [...word];
  if (characters.every((character) => DIGIT.test(character))) return SHAPE.digits;
  if (characters.some((character) => DIGIT.test(character))) return SHAPE.alphanumeric;
  const letters = characters.filter((character) => LETTER.test(character));
  if (letters.every(isLower)) return SHAPE.lower;
  if (letters.length === 1 && isUpper(letters[0]!)) return SHAPE.single;
  if (letters.every(isUpper)) return SHAPE.upper;
  if (isUpper(letters[0]!) && letters.slice(1).every(isLower)) return SHAPE.title;
  return SHAPE.mixed;
}
