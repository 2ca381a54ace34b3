/** First bytes of formats that people mistake for pages. Source: the formats' own specifications. */
const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a ZIP or Office file', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip file', [0x1f, 0x8b]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];

/** How many bytes from the start are looked at. */
const SAMPLE = 4096;

/** What sort of binary these bytes are, in words; null for text of any encoding. */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const [name, signature] of SIGNATURES)
    if (signature.every((byte, i) => bytes[i] === byte)) return name;
  const sample = bytes.subarray(0, SAMPLE);
  if (isUtf16(sample)) return null;
  let controls = 0;
  for (const byte of sample)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  // Stray NULs occur in pages; a tenth of control characters does not.
  return controls * 10 > sample.length ? 'a binary file' : null;
}

/** UTF-16 by its mark, or by zeros that stand nearly all on odd or all on even places. */
function isUtf16(sample: Uint8Array): boolean {
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return true;
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  return even + odd > sample.length / 4 && Math.min(even, odd) * 20 < even + odd;
}
