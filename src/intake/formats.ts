/** What a file holds, by its name. */
export type Format = 'html' | 'text' | 'jsonl' | 'warc';

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  html: 'html',
  htm: 'html',
  txt: 'text',
  jsonl: 'jsonl',
  warc: 'warc',
};

/** Names that are read, for messages. */
export const READABLE_NAMES = '.html, .htm, .txt, .jsonl or .warc, each also with .gz';

/** Format by the ending of a file's name, whether or not `.gz` follows; null for others. */
export function formatOf(path: string): Format | null {
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return BY_EXTENSION[extension] ?? null;
}
