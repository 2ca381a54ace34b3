/** One line of a CoNLL-U sentence: ten columns (universaldependencies.org/format). */
export interface Row {
  readonly columns: readonly string[];
}

export interface Block {
  /** Lines that begin with #, unchanged. */
  readonly comments: readonly string[];
  readonly rows: readonly Row[];
}

/** A file that is not CoNLL-U; the message names the line. */
export class ConlluError extends Error {
  override readonly name = 'ConlluError';
}

/** Blocks of a CoNLL-U text. Throws ConlluError on a token line without ten columns. */
export function parseConllu(text: string): Block[] {
  const blocks: Block[] = [];
  let comments: string[] = [];
  let rows: Row[] = [];
  const close = (): void => {
    if (comments.length || rows.length) blocks.push({ comments, rows });
    comments = [];
    rows = [];
  };
  text.split(/\r?\n/).forEach((line, i) => {
    if (!line.trim()) close();
    else if (line.startsWith('#')) comments.push(line);
    else {
      const columns = line.split('\t');
      if (columns.length !== 10)
        throw new ConlluError(`line ${i + 1} has ${columns.length} columns instead of 10`);
      rows.push({ columns });
    }
  });
  close();
  return blocks;
}

export const isWord = ({ columns }: Row): boolean => /^\d+$/.test(columns[0]!);

/** Value of a comment such as `# text = …`; undefined when there is none. */
export const commentOf = (block: Block, key: string): string | undefined =>
  block.comments.find((line) => new RegExp(`^#\\s*${key}\\b`).test(line))?.replace(/^#\s*[\w ]+?\s*=\s?/, '');

/** Does a space follow the token? */
export const spaceAfter = ({ columns }: Row): boolean => !/(?:^|\|)SpaceAfter=No(?:\||$)/.test(columns[9]!);

export const blockText = ({ comments, rows }: Block): string =>
  [...comments, ...rows.map(({ columns }) => columns.join('\t'))].join('\n');
