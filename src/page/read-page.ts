import { createHash } from 'node:crypto';
import type { Input } from '../intake/input.ts';
import { LIMITS, sizeInWords } from '../intake/limits.ts';
import type { Article, PageRef } from '../record/article.ts';
import { type Published, precisionOf, UNDATED } from '../record/date.ts';
import type { Explain } from '../record/note.ts';
import type { World } from '../world/world.ts';
import { type DatelineDay, datelineDay } from './dates/dateline-day.ts';
import { dateOf } from './dates/find-date.ts';
import { clean, decode, wellFormed } from './decode.ts';
import { readHtml } from './html/read-html.ts';
import { languageOf } from './language.ts';
import { oneLine } from './one-line.ts';
import { outletOf } from './outlet.ts';
import { type PageLog, pageLog } from './page-log.ts';
import { noteText, noteUnseen } from './page-notes.ts';
import type { Parts } from './parts.ts';
import { bytesOf, utf8Of } from './source.ts';
import { readTextPage } from './text/read-text-page.ts';

export interface PageOptions {
  readonly world: World;
  readonly explain?: Explain;
  /** Reference date (ISO 8601): tells the year of a dateline that has none. */
  readonly date?: string;
}

/**
 * Page to article: what it reports, its title, outlet, authors, agencies and day, and what was left out and why.
 * Layers after the page are empty. Never throws for bad input: an article without text and a note says what is wrong.
 */
export function readPage(input: Input, { world, explain, date }: PageOptions): Article {
  if (input.content.kind === 'article') return input.content.article;
  const log = pageLog(input.notes, explain);
  const bytes = bytesOf(input.content);
  const page = pageRef(input, bytes);
  const found = partsOrNote(input, bytes, world, log);
  const parts = withDateline(withGiven(found, input, log), input, date ?? null, log);
  noteText(parts, input.name, log);
  if (!parts.text && input.content.kind !== 'nothing') {
    log.note(
      'error',
      'no-text',
      `${input.name} has no text that could be told from its surroundings; check that it is an article.`,
    );
  }
  return {
    schema: 'parley/article@1',
    id: input.given.id ?? idOf(input, page),
    page,
    ...parts,
    removed: log.removed,
    sentences: [],
    actors: [],
    mentions: [],
    times: [],
    statements: [],
    conditions: [],
    events: [],
    notes: log.notes,
  };
}

const NOTHING: Parts = {
  title: null,
  outlet: { name: null, domain: null },
  byline: [],
  credit: [],
  published: UNDATED,
  language: null,
  text: '',
};

/** Bad data ends in a note, whatever it breaks. */
function partsOrNote(input: Input, bytes: Buffer, world: World, log: PageLog): Parts {
  try {
    return partsOf(input, bytes, world, log);
  } catch (error) {
    const reason = (error as Error).message;
    log.note(
      'error',
      'cannot-parse',
      `${input.name} could not be parsed (${reason}); check that it is a page.`,
    );
    return NOTHING;
  }
}

/** What halves of surrogate pairs become in UTF-8; pages without it have none. */
const LOST = Buffer.from('\uFFFD');

/** By the kind of content. Bytes become characters first; everything after works on characters. */
function partsOf(input: Input, bytes: Buffer, world: World, log: PageLog): Parts {
  const { content, given } = input;
  const size = content.kind === 'html' ? content.html.length : 'bytes' in content ? content.bytes.length : 0;
  if (size > LIMITS.pageBytes) {
    log.note(
      'error',
      'page-too-large',
      `${input.name} has more than ${sizeInWords(LIMITS.pageBytes)}, the limit of one page; leave it out or cut it down to the article.`,
    );
    return NOTHING;
  }
  switch (content.kind) {
    case 'bytes': {
      const { text, charset, basis, dropped } = decode(bytes, content.charset);
      log.step('decode', charset, basis);
      noteUnseen(text, charset === 'utf-8' ? bytes : utf8Of(text), dropped, input.name, log);
      return readHtml(text, input, world, log);
    }
    case 'html':
      noteUnseen(content.html, bytes, 0, input.name, log);
      return readHtml(bytes.includes(LOST) ? wellFormed(content.html) : content.html, input, world, log);
    case 'text-page': {
      const { text, charset, basis, dropped } = decode(bytes, null);
      log.step('decode', charset, basis);
      noteUnseen(text, charset === 'utf-8' ? bytes : utf8Of(text), dropped, input.name, log);
      return readTextPage(text, given, world, log);
    }
    // Comes back as it is but for halves of characters, which no text can have; offsets stay the same.
    case 'text':
      return {
        ...NOTHING,
        text: wellFormed(content.text),
        language: languageOf(null, content.text),
        outlet: outletOf({ given: given.outlet, named: [], urls: [given.url] }, world),
      };
    default:
      return NOTHING;
  }
}

/** What the input says itself goes before what the page says. */
function withGiven(parts: Parts, { given, name }: Input, log: PageLog): Parts {
  const title = given.title && oneLine(clean(given.title));
  const outlet = given.outlet ? { ...parts.outlet, name: given.outlet } : parts.outlet;
  return {
    ...parts,
    outlet,
    title: title || parts.title,
    published: givenDay(given.published, name, log) ?? parts.published,
  };
}

function givenDay(given: string | undefined, name: string, log: PageLog): Published | null {
  if (!given) return null;
  // Months and years are dates too; anything else has to be one of the ways in which pages write a day.
  const value = /^\d{4}(?:-\d\d)?$/.test(given.trim()) ? given.trim() : dateOf(given);
  if (value) return { value, precision: precisionOf(value), basis: 'given' };
  log.note(
    'warning',
    'bad-date',
    `${name} gives "${given.slice(0, 60)}" as its day of publication, which is no date; give ISO 8601.`,
  );
  return null;
}

const YEAR_FROM: Readonly<Record<DatelineDay['rule'], string>> = {
  dateline: '',
  'dateline-without-year': '',
  'dateline-year-of-text': ', its year by a complete date near it in the text',
  'dateline-year-of-reference': ', its year by the reference date',
};

/** A text that nothing else dates is of the day in its dateline. Text that an earlier program extracted is left as it came. */
function withDateline(parts: Parts, { content, name }: Input, reference: string | null, log: PageLog): Parts {
  if (!parts.text || parts.published.value) return parts;
  const day = content.kind === 'text' ? null : datelineDay(parts.text, reference);
  if (!day?.value) {
    const words = day
      ? `${name} is dated "${day.words}" without a year, and nothing on the page tells it; give its day, or a reference date with --date.`
      : `${name} does not say when it was published.`;
    log.note('info', 'no-date', words);
    return parts;
  }
  log.step(day.rule, day.words, 'taken as the day of publication, since nothing else on the page is one');
  log.note(
    'info',
    'date-from-dateline',
    `${name} is dated ${day.value} by its dateline ("${day.words}")${YEAR_FROM[day.rule]}; rule ${day.rule}.`,
  );
  return { ...parts, published: { value: day.value, precision: 'day', basis: 'page' } };
}

/** By the page's hash; an input that could not be read has no page, so its name tells it from others. */
const idOf = ({ content, name }: Input, { sha256 }: PageRef): string =>
  (content.kind === 'nothing' ? createHash('sha256').update(name).digest('hex') : sha256).slice(0, 16);

/** Address, hash and type of a page. The hash is over the bytes, or over the UTF-8 text of inputs given as text. */
const pageRef = ({ uri, mediaType }: Input, bytes: Buffer): PageRef => ({
  uri,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  mediaType,
});
