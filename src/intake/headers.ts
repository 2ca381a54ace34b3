/** Fields of a header by their names in small letters. */
export type Headers = ReadonlyMap<string, string>;

/** `Name: value` lines as WARC and HTTP write them; a line that begins with a space goes on with the one before (RFC 9112, 5.2). */
export function headersOf(lines: readonly string[]): Headers {
  const headers = new Map<string, string>();
  let name = '';
  for (const line of lines) {
    if (/^[ \t]/.test(line)) {
      if (name) headers.set(name, `${headers.get(name)} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    name = colon < 0 ? '' : line.slice(0, colon).trim().toLowerCase();
    // The first of two fields of one name counts.
    if (!name || headers.has(name)) name = '';
    else headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}
