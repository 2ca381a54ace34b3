import { isUtf8 } from 'node:buffer';
import { createRequire } from 'node:module';

/** Characters of a page and the name of the encoding they were read by. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
  /** How many control characters, which no text has, were left out. */
  readonly dropped: number;
  /** What told the encoding. */
  readonly basis: 'mark' | 'header' | 'meta' | 'utf-8' | 'detected' | 'assumed';
}

/** Bytes that the HTML standard looks at for a declaration (and some more, since pages put it late). */
const DECLARED_WITHIN = 4096;
const SAMPLE = 64 * 1024;

/**
 * Bytes to characters. Order as in the HTML standard (13.2.3.2): byte order mark, header, declaration, then detection;
 * bytes that are valid UTF-8 with characters beyond ASCII are UTF-8 whatever a page declares, as pages are often re-encoded
 * without their declaration. Broken sequences become U+FFFD.
 */
export function decode(bytes: Uint8Array, header: string | null): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = (charset: string, basis: Decoded['basis']): Decoded => {
    const written = decoded(buffer, charset);
    const text = clean(written);
    return { text, charset, dropped: written.length - text.length, basis };
  };
  const mark = markOf(buffer);
  if (mark) return read(mark, 'mark');
  if (isUtf8(buffer)) return read('utf-8', 'utf-8');
  const declared = known(header);
  if (declared && declared !== 'utf-8') return read(declared, 'header');
  const meta = known(declaredIn(buffer));
  if (meta && meta !== 'utf-8') return read(meta, 'meta');
  if (looksUtf16(buffer)) return read(buffer[0] === 0 ? 'utf-16be' : 'utf-16le', 'detected');
  // Declared as UTF-8 with a few broken bytes is still UTF-8.
  if ((declared || meta) && brokenShare(buffer) < 0.2) return read('utf-8', declared ? 'header' : 'meta');
  const guess = detected(buffer.subarray(0, SAMPLE));
  return guess ? read(guess, 'detected') : read('windows-1252', 'assumed');
}

/** Halves of surrogate pairs become U+FFFD. */
export const wellFormed = (text: string): string => (text.isWellFormed() ? text : text.toWellFormed());

/** Characters that no text has: NULs and other control characters go, halves of surrogate pairs become U+FFFD. */
export const clean = (text: string): string =>
  wellFormed(text)
    .replace(/^\uFEFF/, '')
    .replace(/[\u0000-\u0008\u000B\u000E-\u001F\u007F\uFFFE\uFFFF]/g, '');

/** What windows-1252 has at 0x80 to 0x9F (WHATWG index-windows-1252). Some versions of Node read these as control characters. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decoded(buffer: Buffer, charset: string): string {
  const text = new TextDecoder(charset).decode(buffer);
  return charset === 'windows-1252'
    ? text.replace(/[\u0080-\u009F]/g, (sign) => HIGH[sign.charCodeAt(0) - 0x80]!)
    : text;
}

function markOf(buffer: Buffer): string | null {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf-8';
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be';
  return null;
}

function declaredIn(buffer: Buffer): string | null {
  const head = buffer.subarray(0, DECLARED_WITHIN).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? null;
}

/** The encoding of a name, as browsers take it: ISO 8859-1 means windows-1252 (WHATWG Encoding). Null for unknown names. */
function known(name: string | null | undefined): string | null {
  try {
    return name ? new TextDecoder(name).encoding : null;
  } catch {
    return null;
  }
}

/** What the bytes look like. Loaded at need, since hardly any page hides its encoding. */
function detected(sample: Buffer): string | null {
  const { detect } = createRequire(import.meta.url)('jschardet') as {
    detect(bytes: Buffer): { encoding: string | null };
  };
  return known(detect(sample).encoding);
}

function looksUtf16(buffer: Buffer): boolean {
  const sample = buffer.subarray(0, 1024);
  let zeros = 0;
  for (const byte of sample) if (byte === 0) zeros++;
  return zeros > sample.length / 4;
}

/** Broken sequences over bytes beyond ASCII. */
function brokenShare(buffer: Buffer): number {
  let high = 0;
  for (const byte of buffer) if (byte > 127) high++;
  const broken = buffer.toString('utf8').match(/\uFFFD/g)?.length ?? 0;
  return high ? broken / high : 0;
}
