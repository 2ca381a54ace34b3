const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Names of elements that pages use much, beside those below. */
const USUAL = set(
  'a abbr b br cite code defs del em font frame g head html i ins label legend link optgroup option path picture q s small source span strong sub sup time u use',
);
/** Elements that hold nothing. */
const VOID_NAMES = set('area base br col embed hr img input link meta param source track wbr');
/** Elements whose inside is read as characters up to their closing tag; of these only scripts and titles are kept. */
const RAW_NAMES = set(
  'script style textarea title xmp noembed noframes noscript iframe svg math select template object audio video canvas',
);
/** Elements that stand on lines of their own. Anything else runs on within a line. */
const BLOCK_NAMES = set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
);
const HEADING_NAMES = set('h1 h2 h3 h4 h5 h6');
/** Elements whose text is not shown as text of the page. */
const SILENT_NAMES = set('script style title button');
/** An end tag does not close what is open around one of these (HTML standard, 13.2.4.2 "scope"). */
const SCOPE_NAMES = set('body table caption td th');
/** A page has one of these at most, wherever its tags stand. */
const FRAME_NAMES = set('html head body');
/** Elements that steps ask a page for by their name, without looking at all others. */
const LISTED_NAMES = set('meta link script title h1 h2 time blockquote nav footer dialog figcaption');

/** What an element is, as bits: steps ask it of each element of a page, many times. */
export const BLOCK = 1;
export const VOID = 2;
export const RAW = 4;
export const HEADING = 8;
export const SILENT = 16;
export const SCOPE = 32;
export const FRAME = 64;
export const LISTED = 128;
export const BREAK = 256;
export const LINK = 512;
/** Parts of lists and tables, which end each other. */
const [ITEM, LIST, TERM, TERMS, CELL, ROW, ROWS, TABLE, BODY] = [10, 11, 12, 13, 14, 15, 16, 17, 18].map(
  (place) => 1 << place,
) as [number, number, number, number, number, number, number, number, number];

const BITS: readonly (readonly [number, ReadonlySet<string>])[] = [
  [BLOCK, BLOCK_NAMES],
  [VOID, VOID_NAMES],
  [RAW, RAW_NAMES],
  [HEADING, HEADING_NAMES],
  [SILENT, SILENT_NAMES],
  [SCOPE, SCOPE_NAMES],
  [FRAME, FRAME_NAMES],
  [LISTED, LISTED_NAMES],
  [BREAK, set('br')],
  [LINK, set('a')],
  [ITEM, set('li')],
  [LIST, set('ul ol menu')],
  [TERM, set('dt dd')],
  [TERMS, set('dl')],
  [CELL, set('td th')],
  [ROW, set('tr')],
  [ROWS, set('tbody thead tfoot')],
  [TABLE, set('table')],
  [BODY, set('body')],
];

/** A start tag of the first ends an open element of the same, looked for up to one of the second. */
const ENDED_UP_TO: readonly (readonly [number, number])[] = [
  [ITEM, LIST | TABLE | CELL | BODY],
  [TERM, TERMS | TABLE | CELL | BODY],
  [CELL, ROW | TABLE | BODY],
  [ROW, TABLE | BODY],
  [ROWS, TABLE | BODY],
];

/** What is known of all elements of a name. */
export interface Kind {
  readonly name: string;
  /** What it is. */
  readonly is: number;
  /** An open element of these is ended by a start tag of this name, looked for up to one of `upTo`; 0 for none. */
  readonly ends: number;
  readonly upTo: number;
}

const BITS_OF: ReadonlyMap<string, number> = BITS.reduce((known, [bit, names]) => {
  for (const name of names) known.set(name, (known.get(name) ?? 0) | bit);
  return known;
}, new Map<string, number>());

/** The kind of a name in lower case. */
export function kindOf(name: string): Kind {
  const is = BITS_OF.get(name) ?? 0;
  const [ends, upTo] = ENDED_UP_TO.find(([parts]) => (is & parts) !== 0) ?? [0, 0];
  return { name, is, ends, upTo };
}

export const KINDS: readonly Kind[] = [...new Set([...USUAL, ...BITS_OF.keys()])].map(kindOf);

/** An attribute that some rule looks at; others are not kept. `of`: the only elements that it is looked at of. */
export interface KeptAttribute {
  readonly name: string;
  readonly of: string | null;
}
export const KEPT: readonly KeptAttribute[] = [
  ...'class id itemprop itemtype rel datetime content title role property style hidden'
    .split(' ')
    .map((name) => ({ name, of: null })),
  ...['name', 'http-equiv', 'value'].map((name) => ({ name, of: 'meta' })),
  { name: 'href', of: 'link' },
  { name: 'type', of: 'script' },
  { name: 'lang', of: 'html' },
];
