import { withAttributeEntities } from './entities.ts';
import { knownName, knownNames, withCode } from './known-names.ts';
import { KEPT, KINDS, type Kind, kindOf } from './tags.ts';

/** The tag that was read last; one for a whole page, since pages have thousands. */
export interface Tag {
  kind: Kind;
  closing: boolean;
  class: string | null;
  id: string | null;
  /** Other attributes: name, value, name, value. */
  attributes: string[] | null;
  /** It had more attributes than are read. */
  dropped: boolean;
}

const TAG_KINDS = knownNames(KINDS, ({ name }) => name);
const ATTRIBUTES = knownNames(KEPT, ({ name }) => name);
const UNKNOWN = kindOf('unknown');
/** Attributes of one element. No page needs more. */
const MOST_ATTRIBUTES = 300;
/** Longer names are no names. */
const LONGEST_NAME = 60;
const [GREATER, SLASH, EQUALS, DOUBLE, SINGLE] = [62, 47, 61, 34, 39];

export const newTag = (): Tag => ({
  kind: UNKNOWN,
  closing: false,
  class: null,
  id: null,
  attributes: null,
  dropped: false,
});

/** Reads the tag at a `<` and gives the place behind its `>`; -1 where no tag begins there. */
export function readTag(html: string, mark: number, tag: Tag): number {
  const closing = html.charCodeAt(mark + 1) === SLASH;
  let at = mark + (closing ? 2 : 1);
  let code = html.charCodeAt(at);
  if (!isLetter(code)) return -1;
  const nameAt = at;
  let number = 0;
  for (; !endsName(code); code = html.charCodeAt(++at)) number = withCode(number, code);
  tag.kind = knownName(TAG_KINDS, number, html, nameAt, at) ?? otherKind(html, nameAt, at);
  tag.closing = closing;
  tag.class = null;
  tag.id = null;
  tag.attributes = null;
  tag.dropped = false;
  return code === GREATER ? at + 1 : readAttributes(html, at, tag);
}

/** From the end of the tag's name. */
function readAttributes(html: string, from: number, tag: Tag): number {
  const { length } = html;
  let count = 0;
  for (let at = from; ; ) {
    let code = html.charCodeAt(at);
    while (code <= 32 || code === SLASH) code = html.charCodeAt(++at);
    if (at >= length) return length;
    if (code === GREATER) {
      if (count > MOST_ATTRIBUTES) dropAll(tag);
      return at + 1;
    }
    const nameAt = at++;
    let number = withCode(0, code);
    for (code = html.charCodeAt(at); code !== EQUALS && !endsName(code); code = html.charCodeAt(++at))
      number = withCode(number, code);
    const nameEnd = at;
    const valueAt = code <= 32 || code === EQUALS ? valueStart(html, at) : -1;
    let valueEnd = nameEnd;
    if (valueAt >= 0) {
      const before = html.charCodeAt(valueAt - 1);
      const quoted = before === DOUBLE || before === SINGLE;
      valueEnd = quoted ? quotedEnd(html, valueAt, before) : unquotedEnd(html, valueAt);
      at = quoted ? Math.min(valueEnd + 1, length) : valueEnd;
    }
    if (++count > MOST_ATTRIBUTES || tag.closing) continue;
    const known = knownName(ATTRIBUTES, number, html, nameAt, nameEnd);
    if (known !== null && (known.of === null || known.of === tag.kind.name))
      keep(tag, known.name, html, valueAt >= 0 ? valueAt : nameEnd, valueEnd);
  }
}

/** Where the value of an attribute begins, behind its quotation mark; -1 where the attribute has none. */
function valueStart(html: string, from: number): number {
  let at = from;
  let code = html.charCodeAt(at);
  while (code <= 32) code = html.charCodeAt(++at);
  if (code !== EQUALS) return -1;
  code = html.charCodeAt(++at);
  while (code <= 32) code = html.charCodeAt(++at);
  return code === DOUBLE || code === SINGLE ? at + 1 : at;
}

function quotedEnd(html: string, from: number, quote: number): number {
  const end = html.indexOf(quote === DOUBLE ? '"' : "'", from);
  return end < 0 ? html.length : end;
}

function unquotedEnd(html: string, from: number): number {
  let at = from;
  for (let code = html.charCodeAt(at); code > 32 && code !== GREATER; code = html.charCodeAt(++at));
  return at;
}

/** Of attributes given twice the first counts. */
function keep(tag: Tag, name: string, html: string, from: number, to: number): void {
  if (name === 'class') tag.class ??= withAttributeEntities(html.slice(from, to));
  else if (name === 'id') tag.id ??= withAttributeEntities(html.slice(from, to));
  else {
    tag.attributes ??= [];
    for (let at = 0; at < tag.attributes.length; at += 2) if (tag.attributes[at] === name) return;
    tag.attributes.push(name, withAttributeEntities(html.slice(from, to)));
  }
}

function dropAll(tag: Tag): void {
  tag.dropped = true;
  tag.class = null;
  tag.id = null;
  tag.attributes = null;
}

/** Kinds of names that are not known beforehand. */
const others = new Map<string, Kind>();
const MOST_OTHERS = 2000;

function otherKind(html: string, from: number, to: number): Kind {
  if (to - from > LONGEST_NAME) return UNKNOWN;
  const name = html.slice(from, to).toLowerCase();
  let kind = others.get(name);
  if (!kind) {
    if (others.size >= MOST_OTHERS) others.clear();
    kind = kindOf(asKey(name));
    others.set(kind.name, kind);
  }
  return kind;
}

/** The name as the engine keeps names of fields: one string for all that are equal, quick to compare, and no part of the page. */
const asKey = (name: string): string => Object.keys({ [name]: 0 })[0]!;

/** Index of the end tag of an element, whatever its case; -1 for none. */
export function closingTag(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    if (endsName(html.charCodeAt(end)) && isNamed(html, at + 2, name)) return at;
  }
  return -1;
}

function isNamed(html: string, from: number, name: string): boolean {
  for (let at = 0; at < name.length; at++)
    if ((html.charCodeAt(from + at) | 32) !== name.charCodeAt(at)) return false;
  return true;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** White space, `/`, `>` or the end of the page. */
const endsName = (code: number): boolean => !(code > 32) || code === SLASH || code === GREATER;
