/** What had to be done so that a page can be parsed at all. */
export interface Guarded {
  readonly html: string;
  /** Elements that lost their attributes. */
  readonly dropped: number;
  /** Tags left out since they nest too deeply. */
  readonly flattened: number;
  /** Tags in all. */
  readonly tags: number;
}

/** Attributes of one element; parsers take time by the square of them. No page needs more. */
const MOST_ATTRIBUTES = 300;
/** Elements within elements. Pages stay below 100; unclosed inline tags of old pages reach some hundreds. Deeper tags are left out. */
const MOST_DEPTH = 400;
const MOST_STRAYS = 1000;
/** Tags of one page; finding the text among more would take minutes. */
export const MOST_TAGS = 200_000;

/** Elements that hold nothing, or that the next of their kind closes: they do not nest. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr option optgroup tbody thead tfoot colgroup rp rt'.split(
    ' ',
  ),
);
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes']);
const NAME = /[a-zA-Z][^\s/>]*/y;

/**
 * Looks through the tags of a page in one pass, without building anything, and leaves out what would keep a parser busy
 * without end: hundreds of attributes on one tag, thousands of nested elements, `<` that begins no tag. Linear in time.
 */
export function guard(html: string): Guarded {
  const pieces: string[] = [];
  let copied = 0;
  const replace = (from: number, to: number, by: string) => {
    pieces.push(html.slice(copied, from), by);
    copied = to;
  };
  let [dropped, flattened, tags, depth, strays] = [0, 0, 0, 0, 0];
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const closing = html[at + 1] === '/';
    NAME.lastIndex = at + (closing ? 2 : 1);
    const name = NAME.exec(html)?.[0].toLowerCase();
    if (!name) {
      // A few are "less than"; thousands are no text.
      if (!/[!?/]/.test(html[at + 1] ?? '')) replace(at, at + 1, ++strays < MOST_STRAYS ? '&lt;' : ' ');
      at++;
      continue;
    }
    tags++;
    const { end, attributes } = endOfTag(html, NAME.lastIndex);
    const nests = !FLAT.has(name) && !RAW.has(name) && html[end - 2] !== '/';
    // In the depths only paragraphs are kept: they close each other.
    const tooDeep = name !== 'p' && depth >= MOST_DEPTH + (closing && nests ? 1 : 0);
    if (nests) depth = Math.max(0, depth + (closing ? -1 : 1));
    if (tooDeep) {
      replace(at, end, at === copied ? '' : ' ');
      flattened++;
    } else if (attributes > MOST_ATTRIBUTES) {
      replace(at, end, closing ? `</${name}>` : `<${name}>`);
      dropped++;
    }
    at = end;
    if (!closing && RAW.has(name)) {
      const close = indexOfClosing(html, name, at);
      at = close < 0 ? html.length : html.indexOf('>', close) + 1 || html.length;
    }
  }
  pieces.push(html.slice(copied));
  return { html: pieces.length > 1 ? pieces.join('') : html, dropped, flattened, tags };
}

/** Index behind the `>` that ends a tag (quotation marks hide others), and how many attributes it has. */
function endOfTag(html: string, from: number): { end: number; attributes: number } {
  let attributes = 0;
  let inName = false;
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === 62) return { end: at + 1, attributes };
    if (code === 61) {
      // Past the value of the attribute.
      let value = at + 1;
      while (value < html.length && html.charCodeAt(value) <= 32) value++;
      const quote = html[value];
      if (quote === '"' || quote === "'") {
        const close = html.indexOf(quote, value + 1);
        if (close < 0) return { end: html.length, attributes };
        at = close;
      }
      inName = false;
    } else if (code <= 32 || code === 47) inName = false;
    else if (!inName) {
      inName = true;
      attributes++;
    }
  }
  return { end: html.length, attributes };
}

function indexOfClosing(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return -1;
}
