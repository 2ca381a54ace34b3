import { unseenCount } from './one-line.ts';
import type { PageLog } from './page-log.ts';
import type { Parts } from './parts.ts';
import { wordCount } from './words.ts';

/** Words from which on a text shows its language. */
const TELLING_WORDS = 40;
const ENTITY = /&(?:shy|zwj|zwnj|ZeroWidthSpace|#(?:173|820[3-5])|#x(?:ad|200[bcd]));/gi;

/** Those that pages have, as UTF-8. To search a page for each is quicker than to look at each of its characters. */
const FREQUENT = ['\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u0000'].map((sign) =>
  Buffer.from(sign),
);
/** With what their names begin. */
const STARTS = ['&shy;', '&zw', '&Zero', '&#173', '&#820', '&#xad', '&#xAD', '&#XAD', '&#x200', '&#X200'].map(
  (start) => Buffer.from(start),
);
const holdsAny = (utf8: Buffer, wanted: readonly Buffer[]): boolean =>
  wanted.some((bytes) => utf8.includes(bytes));

/** Characters of a page that its text does not keep. `dropped` have gone before; `utf8` is the same page. */
export function noteUnseen(source: string, utf8: Buffer, dropped: number, name: string, log: PageLog): void {
  const count =
    dropped +
    (holdsAny(utf8, FREQUENT) ? unseenCount(source) : 0) +
    (holdsAny(utf8, STARTS) ? (source.match(ENTITY)?.length ?? 0) : 0);
  if (!count) return;
  const characters = count === 1 ? 'a character that is' : `${count} characters that are`;
  log.note(
    'info',
    'unseen-characters',
    `${name} has ${characters} not seen (soft hyphens, zero-width and control characters); its text is kept without them.`,
  );
}

/** What to know about a text before anything is read from it. */
export function noteText({ text, title, language }: Parts, name: string, log: PageLog): void {
  const lost = (text.match(/\uFFFD/g)?.length ?? 0) + (title?.match(/\uFFFD/g)?.length ?? 0);
  if (lost)
    log.note(
      'warning',
      'lost-characters',
      `${lost === 1 ? 'A character' : `${lost} characters`} of ${name} could not be read and stand${lost === 1 ? 's' : ''} as U+FFFD; fetch it again or give its encoding.`,
    );
  if (language === 'en' || !text || (language === null && wordCount(text) <= TELLING_WORDS)) return;
  log.note(
    'warning',
    'not-english',
    `${name} does not read as English${language ? ` (it is declared as ${language})` : ''}. Its text is kept, but what is read from it is not to be relied on, since the reading is made for English.`,
  );
}
