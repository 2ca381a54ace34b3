import type { ByteReader } from './byte-reader.ts';
import { type Headers, headersOf } from './headers.ts';

/** One record of a WARC (ISO 28500, 4): its header and the block that follows it. */
export interface WarcRecord {
  readonly number: number;
  readonly headers: Headers;
  /** At most `keep` bytes of the block; `size` is what its header announces. Empty for a record with trouble. */
  readonly block: Buffer;
  readonly size: number;
  /** The whole block is there and the next record begins where it ends; else in words what is wrong. */
  readonly trouble: WarcTrouble | null;
}

export interface WarcTrouble {
  readonly code: 'bad-warc' | 'bad-record' | 'warc-cut-short';
  /** Goes on after "NAME, record N". */
  readonly what: string;
}

/** Longest line of a header. */
const LINE_LIMIT = 64 * 1024;
const VERSION = /^WARC\/\d/;

const CUT: WarcTrouble = { code: 'warc-cut-short', what: 'is cut off where the file ends' };
const NO_WARC: WarcTrouble = { code: 'bad-warc', what: 'does not begin with "WARC/" and a version' };
const NO_LENGTH: WarcTrouble = { code: 'bad-record', what: 'does not say how long it is (Content-Length)' };
const WRONG_LENGTH: WarcTrouble = {
  code: 'bad-record',
  what: 'does not end where its Content-Length says',
};

/**
 * Records in order. One that is broken carries its trouble, and reading goes on at the next line that begins a record; a file
 * that is cut off ends with the record that was cut. Errors of the stream are passed on.
 */
export async function* warcRecords(reader: ByteReader, keep: number): AsyncGenerator<WarcRecord> {
  const broken = (number: number, trouble: WarcTrouble, headers: Headers = new Map()): WarcRecord => ({
    number,
    headers,
    block: Buffer.alloc(0),
    size: 0,
    trouble,
  });
  for (let number = 1, first = await nextLine(reader); first !== ''; number++) {
    if (first === null || !VERSION.test(first)) {
      const ended = first !== null && !first.endsWith('\n') && 'WARC/1.0'.startsWith(first.trimEnd());
      yield broken(number, ended ? CUT : NO_WARC);
      return;
    }
    const headers = await headerOf(reader);
    if (headers === 'cut') {
      yield broken(number, CUT);
      return;
    }
    const size = lengthOf(headers);
    if (size === null) {
      yield broken(number, NO_LENGTH, headers);
      first = await nextRecord(reader);
      continue;
    }
    const block = await reader.take(size, keep);
    const record = { number, headers, block: block.bytes, size, trouble: null };
    const next = block.size === size ? await nextOrError(reader) : null;
    if (next instanceof Error) {
      // The stream breaks off behind a block that is whole.
      yield record;
      throw next;
    }
    if (next !== null && (next === '' || VERSION.test(next) || !next.endsWith('\n'))) {
      yield record;
      first = next;
      continue;
    }
    // A length that is too large has taken in what follows.
    const inside = NEXT_INSIDE.exec(block.bytes.toString('latin1'));
    const cut = block.size < size && !inside;
    yield broken(number, cut ? CUT : WRONG_LENGTH, headers);
    if (inside)
      reader.back(Buffer.concat([block.bytes.subarray(inside.index), Buffer.from(next ?? '', 'latin1')]));
    first = cut ? '' : await nextRecord(reader);
  }
}

const NEXT_INSIDE = /(?<=\n)WARC\/\d\.\d\r?\n(?=[\w-]+:)/;

/** The next line that is not blank; empty at the end, null where it is longer than any header. */
async function nextLine(reader: ByteReader): Promise<string | null> {
  for (;;) {
    const line = await reader.line(LINE_LIMIT);
    if (!line) return null;
    const text = line.toString('latin1');
    if (!text || text.trim()) return text;
  }
}

const nextOrError = (reader: ByteReader): Promise<string | null | Error> =>
  nextLine(reader).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));

/** The next line that begins a record; empty at the end. */
async function nextRecord(reader: ByteReader): Promise<string> {
  for (;;) {
    const line = await reader.line(LINE_LIMIT);
    const text = line?.toString('latin1');
    if (text === '' || (text && VERSION.test(text))) return text;
  }
}

/** Lines to the blank one that ends a header; `cut` where the file ends before it. */
async function headerOf(reader: ByteReader): Promise<Headers | 'cut'> {
  const lines: string[] = [];
  for (;;) {
    const line = (await reader.line(LINE_LIMIT))?.toString('utf8');
    // A line too long for a header is passed over.
    if (line === undefined) continue;
    if (!line.endsWith('\n')) return 'cut';
    const text = line.trimEnd();
    if (!text) return headersOf(lines);
    lines.push(text);
  }
}

function lengthOf(headers: Headers): number | null {
  const length = headers.get('content-length') ?? '';
  return /^\d{1,15}$/.test(length) ? Number(length) : null;
}
