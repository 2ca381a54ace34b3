import type { Input } from '../intake/input.ts';

/** Where the UTF-8 of a page is written; the next page is written over it. */
let room = Buffer.allocUnsafe(64 * 1024);
/** A longer text gets room of its own, so that one long page does not hold memory for all that follow. */
const MOST_ROOM = 8_000_000;
const encoder = new TextEncoder();

/** UTF-8 of a text, halves of surrogate pairs as U+FFFD. Good until the next call. */
export function utf8Of(text: string): Buffer {
  // No unit of UTF-16 takes more than three bytes.
  const most = text.length * 3;
  if (most > MOST_ROOM) return Buffer.from(text, 'utf8');
  if (most > room.length) room = Buffer.allocUnsafe(Math.min(MOST_ROOM, most * 2));
  return room.subarray(0, encoder.encodeInto(text, room).written);
}

/** The bytes of what came in: as they came, or the UTF-8 of inputs given as text. Good until the next call. */
export function bytesOf(content: Input['content']): Buffer {
  switch (content.kind) {
    case 'bytes':
    case 'text-page': {
      const { buffer, byteOffset, byteLength } = content.bytes;
      return Buffer.from(buffer, byteOffset, byteLength);
    }
    case 'html':
      return utf8Of(content.html);
    case 'text':
      return utf8Of(content.text);
    default:
      return Buffer.alloc(0);
  }
}
