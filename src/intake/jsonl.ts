import type { Note } from '../record/note.ts';
import type { Given, Input } from './input.ts';
import { jsonlBytes } from './jsonl-bytes.ts';
import { type Limits, sizeInWords } from './limits.ts';
import { articleOf, isArticleLine, type PageLine, pageOf } from './line-schema.ts';
import { type ByteLine, byteLines } from './lines.ts';
import { nothing, troubleOf } from './nothing.ts';

/**
 * An input for each line of JSONL (UTF-8, or UTF-16 by its mark), blank lines passed over. A line that cannot be read is named;
 * those after it are still read. Where the stream breaks off, the lines before are read and the break is named.
 */
export async function* inputsOfJsonl(
  source: AsyncIterable<Uint8Array>,
  name: string,
  limits: Limits,
): AsyncGenerator<Input> {
  let some = false;
  let last = 0;
  try {
    for await (const line of byteLines(jsonlBytes(source, name), limits.lineBytes)) {
      last = line.number;
      const input = inputOfLine(line, `${name}, line ${line.number}`, limits);
      if (!input) continue;
      some = true;
      yield input;
    }
  } catch (error) {
    const { code, message } = troubleOf(error, name);
    const read = last ? ` What stands in line ${last} and before was read.` : '';
    yield nothing(name, { code, message: message + read });
    return;
  }
  if (!some)
    yield nothing(name, {
      code: 'empty-file',
      message: `${name} holds no line of JSON; give a line a page.`,
    });
}

function inputOfLine({ bytes }: ByteLine, name: string, limits: Limits): Input | null {
  if (!bytes) {
    const message = `${name} is longer than ${sizeInWords(limits.lineBytes)}, the limit of one line; leave the page out or cut it down.`;
    return nothing(name, { code: 'line-too-long', message }, {}, null);
  }
  const json = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').trim();
  if (!json) return null;
  let value: unknown;
  try {
    value = UNSTORABLE.test(json) ? withoutUnstorable(JSON.parse(json)) : JSON.parse(json);
  } catch (error) {
    const message = `${name} is no valid JSON (${(error as Error).message}); write one object a line.`;
    return nothing(name, { code: 'bad-json', message }, {}, null);
  }
  return isArticleLine(value) ? inputOfArticle(value, name) : inputOfPage(value, name, limits);
}

/** Escapes of what no name can hold: NUL, and halves of a character, which pairs have as well. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/i;
/** Texts keep every unit: offsets count them. Pages are read with what they hold. */
const KEPT: ReadonlySet<string> = new Set(['text', 'html']);

/** A value whose names, titles and ids have U+FFFD for NUL and for lone halves of a character, unit for unit. */
function withoutUnstorable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD').replace(LONE, '\uFFFD');
  if (Array.isArray(value)) return value.map(withoutUnstorable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      KEPT.has(key) && typeof inner === 'string' ? inner : withoutUnstorable(inner),
    ]),
  );
}
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function inputOfArticle(value: unknown, name: string): Input {
  const article = articleOf(value);
  if (typeof article === 'string') {
    const message = `${name} says it is an article, but ${article}; give lines as parley read writes them.`;
    return nothing(name, { code: 'bad-article', message }, {}, null);
  }
  return {
    name,
    uri: article.page.uri,
    mediaType: 'application/json',
    given: { id: article.id },
    content: { kind: 'article', article },
    notes: [],
  };
}

function inputOfPage(value: unknown, name: string, limits: Limits): Input {
  const line = pageOf(value);
  if (typeof line === 'string') {
    const message = `${name} is no page: ${line}. Give {"id", "url"?, "outlet"?, "html" or "text", "title"?, "published"?}.`;
    return nothing(name, { code: 'bad-line', message }, idOf(value), null);
  }
  const given = givenOf(line);
  const uri = line.url ?? null;
  if (isLarger(line.text ?? line.html ?? '', limits.pageBytes)) {
    const message = `${name} has a page of more than ${sizeInWords(limits.pageBytes)}; leave it out or cut it down to the article.`;
    return nothing(name, { code: 'page-too-large', message }, given, uri);
  }
  const both = line.text !== undefined && line.html !== undefined;
  // With a text the page stage is passed over, also where html is there too; a blank one beside html says nothing.
  const readsText = line.text !== undefined && !(both && !line.text.trim());
  const frame = { name, uri, given, notes: both ? [bothGiven(name, readsText)] : [] };
  if (readsText)
    return { ...frame, mediaType: 'text/plain', content: { kind: 'text', text: line.text ?? '' } };
  return { ...frame, mediaType: 'text/html', content: { kind: 'html', html: line.html ?? '' } };
}

/** Has a text more than so many bytes of UTF-8? Counted only where it may have: a unit of UTF-16 has three at most. */
const isLarger = (text: string, bytes: number): boolean =>
  text.length * 3 > bytes && Buffer.byteLength(text) > bytes;

const bothGiven = (name: string, readsText: boolean): Note => ({
  stage: 'intake',
  level: 'info',
  code: 'html-and-text',
  message: readsText
    ? `${name} gives "html" and "text": the text is taken as it is and the html is not read; leave "text" out to have it read.`
    : `${name} gives "html" and a blank "text": the html is read.`,
});

const givenOf = ({ id, url, outlet, title, published }: PageLine): Given => ({
  id,
  ...(url !== undefined && { url }),
  ...(outlet !== undefined && { outlet }),
  ...(title !== undefined && { title }),
  ...(published !== undefined && { published }),
});

/** The id of a line that is wrong otherwise, so that its note can be told to its page. */
function idOf(value: unknown): Given {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? { id: String(id) } : {};
}
