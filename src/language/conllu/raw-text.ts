import type { ReaderModel } from '../model/reader-model.ts';
import { readLanguage } from '../read-language.ts';
import { type Block, blockText, commentOf } from './conllu.ts';
import { bioOf, type NamesOf, predictedRow } from './rows.ts';

/** A document of a raw file: its `# newdoc` line and the texts of its paragraphs. */
export interface RawDocument {
  readonly newdoc: string | null;
  readonly paragraphs: readonly string[];
}

/** Documents of a file whose blocks carry one paragraph each in `# text`. */
export function rawDocuments(blocks: readonly Block[]): RawDocument[] {
  const documents: { newdoc: string | null; paragraphs: string[] }[] = [];
  for (const block of blocks) {
    const newdoc = block.comments.find((line) => /^#\s*newdoc\b/.test(line));
    if (newdoc || !documents.length) documents.push({ newdoc: newdoc ?? null, paragraphs: [] });
    const text = commentOf(block, 'text');
    if (text?.trim()) documents.at(-1)!.paragraphs.push(text);
  }
  return documents;
}

/** A document split and predicted from its characters alone, a block a sentence. */
export async function predictDocument(
  document: RawDocument,
  model: ReaderModel,
  namesOf: NamesOf,
): Promise<string[]> {
  const text = document.paragraphs.join('\n\n');
  const layer = await readLanguage(text, model);
  const names = bioOf(layer, namesOf(layer));
  return layer.sentences.map((sentence, s): string => {
    const newParagraph = s === 0 || layer.sentences[s - 1]!.paragraph !== sentence.paragraph;
    const comments = [
      ...(s === 0 && document.newdoc ? [document.newdoc] : []),
      ...(newParagraph ? ['# newpar'] : []),
      `# text = ${text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}`,
    ];
    const rows = layer.tokens.slice(sentence.from, sentence.to).map((token, i) => {
      const index = sentence.from + i;
      const touches = layer.tokens[index + 1]?.start === token.end;
      return predictedRow(layer, index, {
        id: String(i + 1),
        misc: touches ? 'SpaceAfter=No' : '_',
        name: names[index]!,
        first: sentence.from,
      });
    });
    return blockText({ comments, rows });
  });
}
