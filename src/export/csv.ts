export type CsvValue = string | number | boolean | null;

/** RFC 4180: comma, CRLF, quotation marks where a value needs them. Null is an empty field, an empty text is `""`. */
export function csvOf(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: CsvValue): string {
  if (value === null) return '';
  const text = String(value);
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of a CSV text, the header among them; empty fields without quotation marks are null. */
export function parseCsv(text: string): (string | null)[][] {
  const rows: (string | null)[][] = [];
  let row: (string | null)[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)/g)) {
    if (end === '' && quoted === undefined && !plain && !row.length) break;
    row.push(quoted !== undefined ? quoted.replaceAll('""', '"') : plain || null);
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
