/**
 * Keys under which surface forms are found. Case counts ("US" is no "us"); apostrophes, white space and a leading "the" do not.
 */
export const formKey = (form: string): string =>
  // Most forms are plain: letters and single spaces.
  /^[A-Za-z.'-]+( [A-Za-z.'-]+)*$/.test(form) ? form.replace(/^[Tt]he (?=.)/, '') : fullKey(form);

const fullKey = (form: string): string =>
  form
    .normalize('NFC')
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[‐‑‒]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the (?=.)/i, '');

/** Letters that do not come apart into a base and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  ð: 'd',
  þ: 'th',
  ə: 'a',
};

/** A text without accents: "São Tomé" → "Sao Tome". */
export const unaccented = (text: string): string =>
  /^[\u0000-\u007f]*$/.test(text)
    ? text
    : text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[ıłŁøØđĐßæÆðþə]/g, (letter) => LETTERS[letter] ?? letter);

/** Key of a person's name: case, accents, hyphens, dots and apostrophes do not count ("Kim Jong-un", "KIM JONG UN"). */
export const personKey = (name: string): string =>
  /^[A-Za-z]+( [A-Za-z]+)*$/.test(name) ? name.toLowerCase() : fullPersonKey(name);

const fullPersonKey = (name: string): string =>
  unaccented(name)
    .toLowerCase()
    .replace(/['’ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Key of an agency or outlet as a credit line writes it: case, accents, punctuation and a leading "the" do not count. */
export const creditKey = (credit: string): string => personKey(credit).replace(/^the (?=.)/, '');

/** A word of capitals as it is written in running text: "TOKYO" → "Tokyo"; null when the form has lower-case letters or under 4 letters. */
export function fromCapitals(form: string): string | null {
  if (form.length < 4 || form !== form.toUpperCase() || form === form.toLowerCase()) return null;
  return form
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** A name as part of an id: "Volodymyr Zelenskyy" → "volodymyr-zelenskyy". */
export const slugOf = (name: string): string => personKey(name).replace(/ /g, '-');
