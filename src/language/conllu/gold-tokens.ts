import type { ReaderModel } from '../model/reader-model.ts';
import { readSplit, type SplitText } from '../read-language.ts';
import type { RawToken } from '../text/tokens.ts';
import { type Block, blockText, isWord, type Row, spaceAfter } from './conllu.ts';
import { bioOf, type NamesOf, predictedRow } from './rows.ts';

/** Fills the columns of a block whose sentence and tokens stay as they are; the model reads the one sentence. */
export async function predictBlock(block: Block, model: ReaderModel, namesOf: NamesOf): Promise<string> {
  const words = block.rows.filter(isWord);
  if (!words.length) return blockText(block);
  const split = splitOf(words);
  const layer = await readSplit(split, model);
  const names = bioOf(layer, namesOf(layer));
  let next = 0;
  const rows = block.rows.map((row): Row => {
    if (!isWord(row)) return row;
    const index = next++;
    return predictedRow(layer, index, {
      id: row.columns[0]!,
      misc: row.columns[9]!,
      name: names[index]!,
      first: 0,
    });
  });
  return blockText({ comments: block.comments, rows });
}

/** The text that the words make, with their places in it. */
function splitOf(words: readonly Row[]): SplitText {
  let text = '';
  const tokens = words.map((row): RawToken => {
    const form = row.columns[1]!;
    const start = text.length;
    text += form;
    const end = text.length;
    if (spaceAfter(row)) text += ' ';
    return { form, start, end };
  });
  return { text, tokens, sentences: [{ from: 0, to: tokens.length }], paragraphs: [{ from: 0, to: 1 }] };
}
