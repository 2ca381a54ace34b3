import { createGunzip } from 'node:zlib';

/** Bytes unpacked at a time. What a damaged piece still held is lost, so pieces are small. */
const PIECE = 2048;

/**
 * Unpacks one gzip member or many one after another (RFC 1952, 2.2). Where the stream breaks off, everything unpacked before
 * that place is given first and the error of zlib comes after it: whole records before a cut stay whole. Before damage,
 * everything is given but for the last two kilobytes.
 */
export async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacked = createGunzip();
  let ready: Uint8Array[] = [];
  // A stream that fails drops what it still holds, so each piece is taken out as it comes.
  unpacked.on('data', (piece: Uint8Array) => ready.push(piece));
  let failure: unknown = null;
  unpacked.on('error', (error) => {
    failure ??= error;
  });
  let wake = (): void => undefined;
  unpacked.once('end', () => wake());
  unpacked.once('close', () => wake());
  const done = (start: (resolve: () => void) => void) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      start(resolve);
    });
  const taken = (): Uint8Array[] => {
    const pieces = ready;
    ready = [];
    return pieces;
  };
  try {
    for await (const chunk of source) {
      for (let at = 0; at < chunk.length && !failure; at += PIECE) {
        await done((resolve) => unpacked.write(chunk.subarray(at, at + PIECE), () => resolve()));
        yield* taken();
      }
      if (failure) break;
    }
    if (!failure) await done(() => unpacked.end());
    yield* taken();
  } finally {
    unpacked.destroy();
  }
  if (failure) throw failure;
}
