/** Bytes of a stream taken piece by piece, as formats need them that say how long their parts are. */
export interface ByteReader {
  /** The next line with its line break; shorter than that only at the end of the stream, where it may be empty. Null where it has more than `limit` bytes. */
  line(limit: number): Promise<Buffer | null>;
  /** The next `size` bytes, of which at most `keep` are held; `size` of the answer is smaller than asked only at the end of the stream. */
  take(size: number, keep: number): Promise<{ readonly bytes: Buffer; readonly size: number }>;
  /** Puts bytes that were taken before what comes next. */
  back(bytes: Uint8Array): void;
  /** To be called when no more is read: closes the file behind the stream. */
  close(): Promise<void>;
}

const LINE_FEED = 10;

export function byteReader(source: AsyncIterable<Uint8Array>): ByteReader {
  const pieces = source[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  /** Something to read; false at the end. */
  const some = async (): Promise<boolean> => {
    while (!held.length) {
      const { done, value } = await pieces.next();
      if (done) return false;
      held = value;
    }
    return true;
  };
  const cut = (size: number): Uint8Array => {
    const part = held.subarray(0, size);
    held = held.subarray(part.length);
    return part;
  };
  return {
    async line(limit) {
      const parts: Uint8Array[] = [];
      for (let size = 0; size <= limit && (await some()); ) {
        const end = held.indexOf(LINE_FEED);
        const part = cut(end < 0 ? held.length : end + 1);
        parts.push(part);
        size += part.length;
        if (end >= 0) return size > limit ? null : Buffer.concat(parts);
      }
      const rest = Buffer.concat(parts);
      return rest.length > limit ? null : rest;
    },
    async take(size, keep) {
      const parts: Uint8Array[] = [];
      let taken = 0;
      while (taken < size && (await some())) {
        const part = cut(size - taken);
        if (taken < keep) parts.push(part.subarray(0, keep - taken));
        taken += part.length;
      }
      return { bytes: Buffer.concat(parts), size: taken };
    },
    back(bytes) {
      held = Buffer.concat([bytes, held]);
    },
    close: async () => void (await pieces.return?.()),
  };
}
