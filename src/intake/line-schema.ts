import { z } from 'zod';
import type { Article } from '../record/article.ts';

const id = z.union([z.string(), z.number().transform(String)]);
/** Field that may be left out; JSON's null means the same. */
const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

/** A line that gives a page: `{"id", "url"?, "outlet"?, "html"? or "text"?, "title"?, "published"?}`. Other fields are passed over. */
export const pageLine = z
  .object({
    id,
    url: optionalText,
    outlet: optionalText,
    html: optionalText,
    text: optionalText,
    title: optionalText,
    published: optionalText,
  })
  .refine((line) => line.html !== undefined || line.text !== undefined, {
    message: 'neither "html" nor "text"',
  });

const rows = z.array(z.looseObject({})).default([]);
const spans = z
  .array(z.looseObject({ start: z.int().nonnegative(), end: z.int().nonnegative() }))
  .default([]);
const strings = z.array(z.string()).default([]);
const nullable = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/**
 * A line that `parley read` wrote. Layers that it lacks are empty; the types of what stands inside a layer are not looked
 * into beyond offsets, since the one who writes them is ourselves.
 */
const articleLine = z.looseObject({
  schema: z.literal('parley/article@1'),
  id,
  page: z
    .looseObject({
      uri: nullable,
      sha256: z.string().default(''),
      mediaType: z.string().default('text/plain'),
    })
    .default({ uri: null, sha256: '', mediaType: 'text/plain' }),
  title: nullable,
  outlet: z.looseObject({ name: nullable, domain: nullable }).default({ name: null, domain: null }),
  credit: strings,
  byline: strings,
  published: z
    .looseObject({ value: nullable, precision: nullable, basis: nullable })
    .default({ value: null, precision: null, basis: null }),
  language: nullable,
  text: z.string(),
  removed: rows,
  sentences: spans,
  actors: rows,
  mentions: spans,
  times: spans,
  statements: rows,
  conditions: rows,
  events: rows,
  notes: rows,
});

export type PageLine = z.infer<typeof pageLine>;

/** Is this object one that `parley read` wrote? */
export const isArticleLine = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (value as { schema?: unknown }).schema === 'parley/article@1';

/** The article of such a line, or in words what is wrong with it. */
export function articleOf(value: unknown): Article | string {
  const read = articleLine.safeParse(value);
  // The schema above checks the frame; the rows inside are taken on trust, hence the cast.
  return read.success ? (read.data as unknown as Article) : inWords(read.error);
}

/** The first thing wrong with a line, in words: `"id" is missing or no string`. */
export function inWords(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return 'it has another form';
  return issue.path.length ? `"${issue.path.join('.')}": ${issue.message}` : issue.message;
}
