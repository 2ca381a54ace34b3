import { byteReader } from './byte-reader.ts';
import { checkPage } from './files.ts';
import type { Headers } from './headers.ts';
import { HEAD_BYTES, httpMessage } from './http-message.ts';
import type { Input } from './input.ts';
import { type Limits, sizeInWords } from './limits.ts';
import { nothing, type Trouble, troubleOf, Unreadable } from './nothing.ts';
import { type WarcRecord, type WarcTrouble, warcRecords } from './warc-records.ts';

/**
 * An input for each page of a WARC (ISO 28500): responses with status 200 and resources, of type HTML or plain text.
 * Other records (requests, images, redirects) are no pages and are passed over. Records that are broken or cut off are named,
 * whatever they are; all that are whole are read. `source` is unpacked already.
 */
export async function* inputsOfWarc(
  source: AsyncIterable<Uint8Array>,
  name: string,
  limits: Limits,
): AsyncGenerator<Input> {
  const reader = byteReader(source);
  let whole = 0;
  let inputs = 0;
  try {
    for await (const record of warcRecords(reader, limits.pageBytes + HEAD_BYTES)) {
      const input = inputOfRecord(record, name, limits);
      if (!record.trouble) whole++;
      if (!input) continue;
      inputs++;
      yield input;
    }
  } catch (error) {
    const { code, message } = troubleOf(error, name);
    const read = whole ? ` What stands in record ${whole} and before was read.` : '';
    yield nothing(name, { code, message: message + read });
    return;
  } finally {
    await reader.close();
  }
  if (inputs) return;
  const [code, reason] = whole ? ['no-pages', 'holds no page'] : ['empty-file', 'holds no record'];
  yield nothing(name, {
    code: code!,
    message: `${name} ${reason}; give a WARC with HTML responses of status 200.`,
  });
}

/** Null for records that are no pages. */
function inputOfRecord(record: WarcRecord, file: string, limits: Limits): Input | null {
  const name = `${file}, record ${record.number}`;
  // Some crawlers set addresses in angle brackets.
  const url = record.headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null;
  const given = url === null ? {} : { url };
  if (record.trouble) return nothing(name, troubleInWords(record.trouble, name, file, url), given, url);
  const type = record.headers.get('warc-type');
  if (type !== 'response' && type !== 'resource') return null;
  try {
    const http = type === 'response' ? httpMessage(record.block) : null;
    const page = http && http.status !== 200 ? null : typeOf((http ?? record).headers);
    if (!page) return null;
    const { media, charset } = page;
    const body = http?.body(limits.pageBytes) ?? record.block;
    if (record.block.length < record.size || body.length > limits.pageBytes) throw tooLarge(name, limits);
    checkPage(body, name);
    const content =
      media === 'text/html'
        ? ({ kind: 'bytes', bytes: body, charset } as const)
        : ({ kind: 'text-page', bytes: body } as const);
    return { name, uri: url, mediaType: media, given, content, notes: [] };
  } catch (error) {
    const large = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return nothing(name, troubleOf(large ? tooLarge(name, limits) : error, name), given, url);
  }
}

const tooLarge = (name: string, { pageBytes }: Limits): Unreadable =>
  new Unreadable(
    'page-too-large',
    `${name} has more than ${sizeInWords(pageBytes)}, the limit of one page; leave it out or cut it down to the article.`,
  );

/** Type of a page with its charset; null for other types. */
function typeOf(headers: Headers): { media: 'text/html' | 'text/plain'; charset: string | null } | null {
  const declared = headers.get('content-type') ?? '';
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(declared)?.[1] ?? null;
  if (/^\s*(text\/html|application\/xhtml\+xml)/i.test(declared)) return { media: 'text/html', charset };
  if (/^\s*text\/plain/i.test(declared)) return { media: 'text/plain', charset };
  return null;
}

function troubleInWords(
  { code, what }: WarcTrouble,
  name: string,
  file: string,
  url: string | null,
): Trouble {
  const page = url === null ? '' : ` (${url})`;
  switch (code) {
    case 'bad-warc':
      return { code, message: `${name} ${what}, so ${file} is no WARC from there on; check its format.` };
    case 'warc-cut-short':
      return { code, message: `${name}${page} ${what}; fetch or copy ${file} again.` };
    default:
      return { code, message: `${name}${page} ${what}, so it is left out; fetch the page again.` };
  }
}
