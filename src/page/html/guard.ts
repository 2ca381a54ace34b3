/** What had to be done so that a page can be parsed at all. */
export interface Guarded {
  readonly html: string;
  readonly dropped: number;
  /** Elements open at once, at the deepest place. */
  readonly depth: number;
}

/** Attributes of one element; parsers take time by the square of them. No page needs more. */
const MOST_ATTRIBUTES = 300;
/** Elements within elements. Hand-written pages stay below 100; unclosed inline tags of old pages reach 1000. */
export const MOST_DEPTH = 2500;

/** Elements that hold nothing, or that the next of their kind closes: they do not nest. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr option optgroup tbody thead tfoot colgroup rp rt'.split(
    ' ',
  ),
);
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes']);
const NAME = /[a-zA-Z][^\s/>]*/y;

/**
 * Looks through the tags of a page in one pass, without building anything: how deep it nests, and which tags have so many
 * attributes that parsing would not end. Such tags lose their attributes. Time is linear in the length of the page.
 */
export function guard(html: string): Guarded {
  const pieces: string[] = [];
  let copied = 0;
  let dropped = 0;
  let depth = 0;
  let deepest = 0;
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
      at++;
      continue;
    }
    const tag = endOfTag(html, NAME.lastIndex);
    const end = tag.end;
    if (tag.attributes > MOST_ATTRIBUTES) {
      pieces.push(html.slice(copied, at), closing ? `</${name}>` : `<${name}>`);
      copied = end;
      dropped++;
    }
    if (!FLAT.has(name)) {
      if (closing) depth = Math.max(0, depth - 1);
      else if (html[end - 2] !== '/') deepest = Math.max(deepest, ++depth);
    }
    at = end;
    if (!closing && RAW.has(name)) {
      depth--;
      const close = indexOfClosing(html, name, at);
      at = close < 0 ? html.length : html.indexOf('>', close) + 1 || html.length;
    }
  }
  pieces.push(html.slice(copied));
  return { html: dropped ? pieces.join('') : html, dropped, depth: deepest };
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
