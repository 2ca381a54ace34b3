/** Bytes written one after the other; numbers take as many as they need (LEB128, signed ones folded). */
export interface ByteWriter {
  count(value: number): void;
  signed(value: number): void;
  bytes(value: Uint8Array): void;
  text(value: string): void;
  done(): Buffer;
}

export function byteWriter(): ByteWriter {
  let held = Buffer.allocUnsafe(4096);
  let length = 0;
  const room = (more: number): void => {
    if (length + more <= held.length) return;
    const larger = Buffer.allocUnsafe(Math.max(held.length * 2, length + more));
    held.copy(larger, 0, 0, length);
    held = larger;
  };
  const count = (value: number): void => {
    room(8);
    let rest = value;
    while (rest >= 128) {
      held[length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    held[length++] = rest;
  };
  const bytes = (value: Uint8Array): void => {
    room(value.length);
    held.set(value, length);
    length += value.length;
  };
  return {
    count,
    signed: (value) => count(value < 0 ? -2 * value - 1 : 2 * value),
    bytes,
    text(value) {
      const own = Buffer.from(value, 'utf8');
      count(own.length);
      bytes(own);
    },
    done: () => Buffer.from(held.subarray(0, length)),
  };
}

export interface ByteReader {
  count(): number;
  signed(): number;
  bytes(length: number): Uint8Array;
  text(): string;
  /** All that is not read yet. */
  left(): Uint8Array;
  isAtEnd(): boolean;
}

/** Reads what a ByteWriter wrote. Throws RangeError where the bytes end too early. */
export function byteReader(held: Uint8Array): ByteReader {
  let at = 0;
  const count = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = held[at++];
      if (byte === undefined || scale > 2 ** 49) throw new RangeError('the bytes break off');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const bytes = (length: number): Uint8Array => {
    if (at + length > held.length) throw new RangeError('the bytes break off');
    at += length;
    return held.subarray(at - length, at);
  };
  return {
    count,
    signed() {
      const value = count();
      return value % 2 ? -(value + 1) / 2 : value / 2;
    },
    bytes,
    text: () => Buffer.from(bytes(count())).toString('utf8'),
    left: () => held.subarray(at),
    isAtEnd: () => at === held.length,
  };
}
