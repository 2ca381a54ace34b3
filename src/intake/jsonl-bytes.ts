import { binaryKind } from './binary.ts';
import { Unreadable } from './nothing.ts';

/** How many bytes from the start have to be there; more are not waited for, since a line may be all that comes for long. */
const SAMPLE = 4;

/**
 * The bytes of lines of JSON as UTF-8, whatever Unicode encoding they came in: told by the byte order mark, or by the zeros
 * that stand beside each letter.
 * @throws Unreadable `binary-file` before anything is given, for a stream that is no text.
 */
export async function* jsonlBytes(
  source: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | null = new Uint8Array();
  let decoder: TextDecoder | null = null;
  const begin = (bytes: Uint8Array): TextDecoder | null => {
    const kind = binaryKind(bytes);
    if (kind)
      throw new Unreadable(
        'binary-file',
        `${name} is ${kind}, not lines of JSON; give a file with one object a line, or leave it out.`,
      );
    const charset = utf16Of(bytes);
    return charset ? new TextDecoder(charset) : null;
  };
  const given = (bytes: Uint8Array): Uint8Array =>
    decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes;
  for await (const chunk of source) {
    if (start === null) {
      yield given(chunk);
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < SAMPLE) continue;
    decoder = begin(start);
    yield given(start);
    start = null;
  }
  if (start?.length) {
    decoder = begin(start);
    yield given(start);
  }
  if (decoder) yield Buffer.from(decoder.decode());
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'utf-16be' : null;
}
