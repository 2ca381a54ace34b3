import { attribute, named, type PageTree } from '../tree/element.ts';
import { wordCount, wordsOf } from '../words.ts';

/** Words from which a string in a page's data is an article. */
const WHOLE = 150;
const MOST_CHARS = 3_000_000;

/**
 * The article in the data that a page's scripts would build it from, as HTML or as paragraphs; null for none. For pages
 * that come without text of their own. The data are read as JSON; no script is run.
 */
export function textInState(tree: PageTree): string | null {
  let best: string | null = null;
  let most = WHOLE;
  for (const script of named(tree, 'script')) {
    if (attribute(script, 'type') !== 'application/json') continue;
    const json = script.raw;
    if (json.length > MOST_CHARS || !PARAGRAPHS.test(json)) continue;
    let data: unknown;
    try {
      data = JSON.parse(json);
    } catch {
      continue;
    }
    for (const text of candidates(data)) {
      const words = paragraphWords(text);
      if (words > most) [best, most] = [text, words];
    }
  }
  return best;
}

/** What paragraphs are in data, as HTML or by the name of their node. Most data have none and need not be read. */
const PARAGRAPHS = /(?:<|\\u003c)p|["']p(?:aragraph)?["']/i;

/** Words in paragraphs: a string of HTML may as well hold the page's navigation. */
function paragraphWords(text: string): number {
  if (!/<p[\s>]/i.test(text)) return wordCount(text);
  const paragraphs = text.match(/<p[\s>].*?<\/p>/gis) ?? [];
  return paragraphs.reduce((sum, paragraph) => sum + wordsOf(paragraph.replace(/<[^>]+>/g, ' ')).length, 0);
}

/** Strings of HTML with paragraphs, and lists of paragraph nodes. Goes without recursion over the data. */
function* candidates(data: unknown): Generator<string> {
  const open: unknown[] = [data];
  for (let value = open.pop(); value !== undefined || open.length; value = open.pop()) {
    if (typeof value === 'string') {
      if (/<p[\s>]/i.test(value)) yield value;
    } else if (Array.isArray(value)) {
      const paragraphs = value.filter(isParagraph);
      if (paragraphs.length >= 3) yield paragraphs.map((node) => wordsIn(node, 0)).join('\n');
      for (const item of value) if (typeof item === 'object' && item !== null) open.push(item);
    } else if (typeof value === 'object' && value !== null) open.push(...Object.values(value));
  }
}

const isParagraph = (node: unknown): boolean =>
  typeof node === 'object' &&
  node !== null &&
  /^(?:paragraph|p)$/i.test(String((node as { type?: unknown }).type ?? ''));

/** Text of a node: its strings under the names that editors use, in order. */
function wordsIn(node: unknown, depth: number): string {
  if (typeof node === 'string') return node;
  if (depth > 12 || typeof node !== 'object' || node === null) return '';
  if (Array.isArray(node)) return node.map((item) => wordsIn(item, depth + 1)).join('');
  const { content, children, value, text } = node as Record<string, unknown>;
  return wordsIn(content ?? children ?? value ?? text ?? '', depth + 1);
}
