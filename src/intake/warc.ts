import type { WARCRecord } from 'warcio';
import { collect } from './bytes.ts';
import { checkPage } from './files.ts';
import type { Input } from './input.ts';
import type { Limits } from './limits.ts';
import { nothing, troubleOf, Unreadable } from './nothing.ts';

/**
 * An input for each page of a WARC (ISO 28500): responses with status 200 and resources, of type HTML or plain text.
 * Other records (requests, images, redirects) are no pages and are passed over. `source` is unpacked already.
 */
export async function* inputsOfWarc(
  source: AsyncIterable<Uint8Array>,
  name: string,
  limits: Limits,
): AsyncGenerator<Input> {
  let records = 0;
  let pages = 0;
  try {
    // Loaded where there is a WARC: other runs start sooner.
    const { WARCParser } = await import('warcio');
    for await (const record of WARCParser.iterRecords(source)) {
      records++;
      if (!isWarc(record)) throw new Unreadable('bad-warc', `${name} is no WARC file; check its format.`);
      const type = pageType(record);
      if (!type) continue;
      pages++;
      const input = await inputOfRecord(record, type, `${name}, record ${records}`, limits);
      yield input;
      if (wasCut(record)) {
        throw new Unreadable(
          'warc-cut-short',
          `${name} ends in the middle of record ${records}; fetch or copy it again.`,
        );
      }
    }
  } catch (error) {
    yield nothing(name, troubleOf(error, name));
    return;
  }
  if (!pages) {
    const [code, reason] = records ? ['no-pages', 'holds no page'] : ['empty-file', 'holds no record'];
    yield nothing(name, {
      code: code!,
      message: `${name} ${reason}; give a WARC with HTML responses of status 200.`,
    });
  }
}

const isWarc = (record: WARCRecord): boolean => /^WARC\/\d/.test(record.warcHeaders.statusline);

/** Type of a record that is a page, with its charset; null for other records. */
function pageType(record: WARCRecord): { media: 'text/html' | 'text/plain'; charset: string | null } | null {
  const { warcType, httpHeaders } = record;
  if (warcType !== 'response' && warcType !== 'resource') return null;
  if (warcType === 'response' && Number(httpHeaders?.statusCode) !== 200) return null;
  const declared =
    (httpHeaders ? httpHeaders.headers.get('Content-Type') : record.warcHeader('Content-Type')) ?? '';
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(declared)?.[1] ?? null;
  if (/^\s*(text\/html|application\/xhtml\+xml)/i.test(declared)) return { media: 'text/html', charset };
  if (/^\s*text\/plain/i.test(declared)) return { media: 'text/plain', charset };
  return null;
}

async function inputOfRecord(
  record: WARCRecord,
  { media, charset }: { media: 'text/html' | 'text/plain'; charset: string | null },
  name: string,
  limits: Limits,
): Promise<Input> {
  const url = record.warcTargetURI ?? null;
  const given = url === null ? {} : { url };
  try {
    // The record's own iterator undoes the transfer and content encodings of HTTP.
    const bytes = await collect(record, limits.pageBytes, name);
    checkPage(bytes, name);
    const content =
      media === 'text/html'
        ? ({ kind: 'bytes', bytes, charset } as const)
        : ({ kind: 'text-page', bytes } as const);
    return { name, uri: url, mediaType: media, given, content, notes: [] };
  } catch (error) {
    return nothing(name, troubleOf(error, name), given, url);
  }
}

/** Bytes that the record announced and the file no longer had. `limit` counts down what is still to come. */
function wasCut(record: WARCRecord): boolean {
  const reader = record._reader as { limit?: number };
  return record.consumed === 'content' && (reader.limit ?? 0) > 0;
}
