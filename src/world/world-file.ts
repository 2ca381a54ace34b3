import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { slugOf } from './forms.ts';
import type { OfficeRecord, WorldFileRecords } from './records.ts';
import { inPlainWords } from './schema-words.ts';

/** A user's world file that cannot be used. `message` names the file, and the field where one is wrong. */
export class WorldFileError extends Error {
  override readonly name = 'WorldFileError';
  readonly file: string;
  /** Such as `states[0].iso3`; null when the file as a whole cannot be read. */
  readonly field: string | null;

  constructor(file: string, field: string | null, problem: string, options?: ErrorOptions) {
    super(`${file}: ${field ? `${field}: ` : ''}${problem}`, options);
    this.file = file;
    this.field = field;
  }
}

const text = z.string().trim().min(1);
const texts = z.array(text).optional();
const code = z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters');
const date = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD')
  .refine(
    (day) => new Date(day).getUTCDate() === Number(day.slice(8, 10) || 1),
    'is a day that does not exist',
  );
const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);

const state = z.strictObject({
  iso3: code,
  name: text,
  official: text.optional(),
  names: texts,
  abbreviations: texts,
  adjectives: texts,
  demonyms: z.array(z.strictObject({ one: text.optional(), many: text.optional() })).optional(),
  capital: z
    .object({ name: text, names: texts, lat: latitude.optional(), lon: longitude.optional() })
    .nullable()
    .optional(),
  seats: z.array(z.object({ name: text, role: text.optional() })).optional(),
  metonyms: z
    .array(
      z.strictObject({
        name: text,
        for: z.enum([
          'head of state',
          'head of government',
          'foreign ministry',
          'defence ministry',
          'parliament',
          'government',
        ]),
      }),
    )
    .optional(),
  valid: z.strictObject({ from: date.nullable(), to: date.nullable() }).optional(),
  foreignMinistry: texts,
  defenceMinistry: texts,
  parliament: texts,
  headOfStateOffice: texts,
});

const office = z
  .strictObject({
    id: text.optional(),
    state: code.optional(),
    org: text.optional(),
    office: text,
    title: text,
    name: text,
    given: text.nullable().optional(),
    family: text.nullable().optional(),
    called: text.optional(),
    variants: texts,
    gender: z.enum(['male', 'female']).optional(),
    headOfGovernment: z.boolean().optional(),
    from: date,
    to: date.nullable().default(null),
  })
  .refine((term) => term.state !== undefined || term.org !== undefined, {
    message: 'needs a state or an org',
    path: ['state'],
  });

const organisation = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'must be capital letters, digits and underscores'),
  name: text,
  type: text.default('other'),
  names: texts,
  abbreviations: texts,
  state: code.optional(),
});

const outlet = z.strictObject({
  id: text,
  name: text,
  kind: z.enum(['agency', 'broadcaster', 'daily', 'weekly', 'magazine', 'online', 'other']).default('other'),
  names: texts,
  credits: texts,
  domains: z
    .array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a domain in small letters'))
    .optional(),
  state: code.optional(),
});

const place = z.strictObject({
  name: text,
  kind: text.default('city'),
  names: texts,
  states: z.array(code).optional(),
  lat: latitude,
  lon: longitude,
});

const disputed = z.strictObject({
  id: text,
  name: text,
  claimants: z.array(code).min(1),
  administeredBy: z.array(code).optional(),
  names: z.record(code, z.array(text)).optional(),
  otherNames: texts,
  kind: text.optional(),
  outline: z
    .array(z.tuple([latitude, longitude]))
    .min(2)
    .optional(),
  components: z
    .array(z.object({ name: text, names: z.record(code, z.union([text, z.array(text)])).optional() }))
    .optional(),
  lat: latitude.nullable().optional(),
  lon: longitude.nullable().optional(),
});

const worldFile = z.strictObject({
  about: z.string().optional(),
  states: z.array(state).optional(),
  offices: z.array(office).optional(),
  organisations: z.array(organisation).optional(),
  media: z.array(outlet).optional(),
  places: z.array(place).optional(),
  disputed: z.array(disputed).optional(),
});

/** Family name and the rest, where the file does not say: the last word of the name. */
function withNames(term: z.infer<typeof office>): OfficeRecord {
  const words = term.name.split(/\s+/);
  const family = term.family === undefined ? (words.length > 1 ? words.at(-1)! : null) : term.family;
  const given =
    term.given === undefined && family && term.name.endsWith(` ${family}`)
      ? term.name.slice(0, -family.length - 1)
      : term.given;
  return {
    ...term,
    id: term.id ?? `${(term.state ?? term.org!).toLowerCase()}.${slugOf(term.name)}`,
    family,
    given,
  };
}

/** UTF-8, or UTF-16 where the byte order mark says so. */
function textOf(bytes: Buffer): string {
  const [first, second] = bytes;
  const charset =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(charset).decode(bytes);
}

const WHERE = 'docs/world-files.md has all fields';

/** Reads and checks a user's world file. Throws a `WorldFileError`. */
export async function readWorldFile(file: string): Promise<WorldFileRecords> {
  let content: string;
  try {
    content = textOf(await readFile(file));
  } catch (cause) {
    throw new WorldFileError(file, null, 'cannot be read; is the path right?', { cause });
  }
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (cause) {
    throw new WorldFileError(
      file,
      null,
      `is not JSON (${cause instanceof Error ? cause.message : 'unknown error'}); correct it there`,
      { cause },
    );
  }
  const parsed = worldFile.safeParse(json);
  if (!parsed.success) {
    const { field, problem } = inPlainWords(parsed.error.issues[0]!, json);
    const more = parsed.error.issues.length - 1;
    throw new WorldFileError(
      file,
      field || null,
      `${problem}${more ? ` (and ${more} more)` : ''}; ${WHERE}`,
      {
        cause: parsed.error,
      },
    );
  }
  const { about: _, offices, ...rest } = parsed.data;
  const records = { ...rest, ...(offices && { offices: offices.map(withNames) }) };
  return Object.fromEntries(
    Object.entries(records).filter(([, list]) => list !== undefined),
  ) as WorldFileRecords;
}
