import { withAttributeEntities } from './entities.ts';
import { knownName, namesOf, withCode } from './known-names.ts';
import { KEPT, USUAL } from './tags.ts';

/** A start or end tag. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: Record<string, string> | null;
  /** It had more attributes than are read. */
  readonly dropped: boolean;
  /** Index behind its `>`. */
  readonly end: number;
}

const TAG_NAMES = namesOf(USUAL);
const ATTRIBUTE_NAMES = namesOf(KEPT);

/** Attributes of one element. No page needs more. */
const MOST_ATTRIBUTES = 300;

const [GREATER, SLASH, EQUALS, DOUBLE, SINGLE] = [62, 47, 61, 34, 39];

/** The tag at a `<`; null where it begins none. */
export function readTag(html: string, mark: number): Tag | null {
  const closing = html.charCodeAt(mark + 1) === SLASH;
  let at = mark + (closing ? 2 : 1);
  if (!isLetter(html.charCodeAt(at))) return null;
  const nameAt = at;
  let number = 0;
  for (let code = html.charCodeAt(at); !endsName(code); code = html.charCodeAt(++at))
    number = withCode(number, code);
  const name =
    knownName(TAG_NAMES, number, html, nameAt, at) ??
    (at - nameAt > 60 ? 'unknown' : lower(html.slice(nameAt, at)));
  let attributes: Record<string, string> | null = null;
  let count = 0;
  for (;;) {
    // Between attributes.
    let code = html.charCodeAt(at);
    while (code <= 32 || code === SLASH) code = html.charCodeAt(++at);
    if (at >= html.length) return { name, closing, attributes, dropped: false, end: html.length };
    if (code === GREATER) break;
    const from = at++;
    number = withCode(0, code);
    for (code = html.charCodeAt(at); code !== EQUALS && !endsName(code); code = html.charCodeAt(++at))
      number = withCode(number, code);
    const to = at;
    let value = at;
    while (html.charCodeAt(value) <= 32) value++;
    let [valueFrom, valueTo] = [to, to];
    if (html.charCodeAt(value) === EQUALS) {
      value++;
      while (html.charCodeAt(value) <= 32) value++;
      const quote = html.charCodeAt(value);
      if (quote === DOUBLE || quote === SINGLE) {
        const close = html.indexOf(quote === DOUBLE ? '"' : "'", value + 1);
        [valueFrom, valueTo] = [value + 1, close < 0 ? html.length : close];
        at = close < 0 ? html.length : close + 1;
      } else {
        at = value;
        while (at < html.length && html.charCodeAt(at) > 32 && html.charCodeAt(at) !== GREATER) at++;
        [valueFrom, valueTo] = [value, at];
      }
    }
    if (++count > MOST_ATTRIBUTES || closing) continue;
    const key = knownName(ATTRIBUTE_NAMES, number, html, from, to);
    if (key === null) continue;
    attributes ??= {};
    if (key in attributes) continue;
    const written = html.slice(valueFrom, valueTo);
    attributes[key] = withAttributeEntities(written);
  }
  const dropped = count > MOST_ATTRIBUTES;
  return { name, closing, attributes: dropped ? null : attributes, dropped, end: at + 1 };
}

/** Index of the end tag of an element, whatever its case; -1 for none. */
export function closingTag(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    if (lower(html.slice(at + 2, end)) === name && endsName(html.charCodeAt(end))) return at;
  }
  return -1;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** White space, `/`, `>` or the end of the page. */
const endsName = (code: number): boolean => !(code > 32) || code === SLASH || code === GREATER;

/** Lower case; most names are written so already. */
function lower(name: string): string {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code >= 65 && code <= 90) return name.toLowerCase();
  }
  return name;
}
