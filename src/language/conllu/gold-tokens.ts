import type { ReaderModel } from '../model/reader-model.ts';
import { readSplit } from '../read-language.ts';
import type { SplitParagraph, SplitText } from '../text/split-text.ts';
import type { RawToken } from '../text/tokens.ts';
import { type Block, blockText, isWord, type Row, spaceAfter } from './conllu.ts';
import { bioOf, type NamesOf, predictedRow } from './rows.ts';

/** Blocks of one document together: a new one begins at `# newdoc`. Without such lines each block is a document of its own. */
export function goldDocuments(blocks: readonly Block[]): Block[][] {
  const begins = ({ comments }: Block): boolean => comments.some((line) => /^#\s*newdoc\b/.test(line));
  if (!blocks.some(begins)) return blocks.map((block) => [block]);
  const documents: Block[][] = [];
  for (const block of blocks) {
    if (begins(block) || !documents.length) documents.push([]);
    documents.at(-1)!.push(block);
  }
  return documents;
}

/**
 * Fills the columns of a document's blocks, whose sentences and tokens stay as they are. The model reads each block as one sentence;
 * names are those of the whole document.
 */
export async function predictBlocks(
  blocks: readonly Block[],
  model: ReaderModel,
  namesOf: NamesOf,
): Promise<string[]> {
  const split = splitOf(blocks);
  const layer = await readSplit(split, model);
  const names = bioOf(layer, namesOf(layer));
  let next = 0;
  return blocks.map((block) => {
    const first = next;
    const rows = block.rows.map((row): Row => {
      if (!isWord(row)) return row;
      const index = next++;
      return predictedRow(layer, index, {
        id: row.columns[0]!,
        misc: row.columns[9]!,
        name: names[index]!,
        first,
      });
    });
    return blockText({ comments: block.comments, rows });
  });
}

/** The text that the words make, a paragraph a block, with their places in it. */
function splitOf(blocks: readonly Block[]): SplitText {
  let text = '';
  const tokens: RawToken[] = [];
  const paragraphs: SplitParagraph[] = [];
  for (const block of blocks) {
    const words = block.rows.filter(isWord);
    if (!words.length) continue;
    if (text) text += '\n\n';
    const from = tokens.length;
    for (const row of words) {
      const form = row.columns[1]!;
      const start = text.length;
      text += form;
      tokens.push({ form, start, end: text.length });
      if (spaceAfter(row)) text += ' ';
    }
    paragraphs.push({ sentences: [{ from, to: tokens.length }], gaps: null });
  }
  return { text, tokens, paragraphs };
}
