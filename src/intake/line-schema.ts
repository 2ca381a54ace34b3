import type { Article } from '../record/article.ts';
import { kindOf } from '../world/value-words.ts';

/**
 * What a line of JSONL may hold, checked by hand: these few fields are all there is to check, and what is wrong with them is
 * told in the words of a person. A check gives its value, or throws a `Wrong` that says what is wrong.
 */
class Wrong extends Error {}

type Fields = Readonly<Record<string, unknown>>;

/** A line that gives a page: `{"id", "url"?, "outlet"?, "html"? or "text"?, "title"?, "published"?}`. Other fields are passed over. */
export interface PageLine {
  readonly id: string;
  readonly url: string | undefined;
  readonly outlet: string | undefined;
  readonly html: string | undefined;
  readonly text: string | undefined;
  readonly title: string | undefined;
  readonly published: string | undefined;
}

/** The page of a line, or in words what is wrong with it: `"url" is a number where a string should be`. */
export const pageOf = (value: unknown): PageLine | string =>
  orWords(() => {
    const line = fields(value, 'it');
    const page = {
      id: id(line),
      url: text(line, 'url'),
      outlet: text(line, 'outlet'),
      html: text(line, 'html'),
      text: text(line, 'text'),
      title: text(line, 'title'),
      published: text(line, 'published'),
    };
    if (page.html === undefined && page.text === undefined)
      throw new Wrong('it has neither "html" nor "text"');
    return page;
  });

/** Is this object one that `parley read` wrote? */
export const isArticleLine = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as Fields).schema === 'parley/article@1';

/**
 * The article of a line that `parley read` wrote, or in words what is wrong with it. Layers that it lacks are empty; what stands
 * inside a layer is not looked into beyond offsets, since the one who writes them is ourselves.
 */
export const articleOf = (value: unknown): Article | string =>
  orWords(() => {
    const line = fields(value, 'it');
    const part = (name: string): Fields => (line[name] == null ? {} : fields(line[name], `"${name}"`));
    const page = part('page');
    const outlet = part('outlet');
    const published = part('published');
    if (typeof line.text !== 'string') throw wrong('"text"', line.text, 'a string');
    const article = {
      ...line,
      id: id(line),
      page: {
        ...page,
        uri: text(page, 'uri') ?? null,
        sha256: text(page, 'sha256') ?? '',
        mediaType: text(page, 'mediaType') ?? 'text/plain',
      },
      title: text(line, 'title') ?? null,
      outlet: { ...outlet, name: text(outlet, 'name') ?? null, domain: text(outlet, 'domain') ?? null },
      credit: rows(line, 'credit', string),
      byline: rows(line, 'byline', string),
      published: {
        ...published,
        value: text(published, 'value') ?? null,
        precision: text(published, 'precision') ?? null,
        basis: text(published, 'basis') ?? null,
      },
      language: text(line, 'language') ?? null,
      removed: rows(line, 'removed', fields),
      sentences: rows(line, 'sentences', span),
      actors: rows(line, 'actors', fields),
      mentions: rows(line, 'mentions', span),
      times: rows(line, 'times', span),
      statements: rows(line, 'statements', fields),
      conditions: rows(line, 'conditions', fields),
      events: rows(line, 'events', fields),
      notes: rows(line, 'notes', fields),
    };
    // The frame is checked; the rows inside are taken on trust, hence the cast.
    return article as unknown as Article;
  });

function orWords<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof Wrong) return error.message;
    throw error;
  }
}

function fields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(what, value, 'an object');
  return value as Fields;
}

function id({ id: given }: Fields): string {
  if (typeof given === 'number') return String(given);
  if (typeof given !== 'string') throw wrong('"id"', given, 'a string or a number');
  return given;
}

/** Field that may be left out; JSON's null means the same. */
function text(line: Fields, name: string): string | undefined {
  const value = line[name];
  return value == null ? undefined : string(value, `"${name}"`);
}

function string(value: unknown, what: string): string {
  if (typeof value !== 'string') throw wrong(what, value, 'a string');
  return value;
}

/** A list that may be left out, each row checked. */
function rows<T>(line: Fields, name: string, row: (value: unknown, what: string) => T): readonly T[] {
  const value = line[name] ?? [];
  if (!Array.isArray(value)) throw wrong(`"${name}"`, value, 'a list');
  return value.map((one: unknown, i) => row(one, `"${name}", entry ${i + 1},`));
}

function span(value: unknown, what: string): Fields {
  const row = fields(value, what);
  for (const name of ['start', 'end'])
    if (!Number.isInteger(row[name]) || (row[name] as number) < 0)
      throw wrong(`"${name}" of ${what}`, row[name], 'a whole number from 0');
  return row;
}

const wrong = (what: string, value: unknown, wanted: string): Wrong =>
  new Wrong(
    value === undefined ? `${what} is missing` : `${what} is ${kindOf(value)} where ${wanted} should be`,
  );
