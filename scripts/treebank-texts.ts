// Texts of treebanks: rebuilt from the forms and SpaceAfter marks of a prepared file (training/parley_reader). The files do not say where
// paragraphs end, so that breaks are drawn by chance (the same each run), more often where no mark stands.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

interface Sentence {
  readonly id: string;
  readonly form: readonly string[];
  readonly misc: readonly string[];
}
interface Piece {
  readonly text: string;
  /** White space behind the sentence: '' or ' '. */
  readonly gap: string;
}

let state = 12345;
/** Numbers between 0 and 1, the same each run. */
export function chance(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

const CLITIC = /^(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;
/** Pairs that are one word of the text: their mark of missing space stood on a line that the file leaves out. */
function joined(first: string, second: string): boolean {
  const pair = `${first} ${second}`.toLowerCase();
  return (
    CLITIC.test(second) ||
    /^(?:can not|(?:gon|wan) na|got ta|(?:do|does|did|ca|wo|could|would|should|is|are|was|have|has|had|were) nt|(?:i|you|they|we) (?:m|ve|re|ll)|(?:it|that|what|he|she) s)$/.test(
      pair,
    ) ||
    (CLITIC.test(first) && /^[.,!?;:)\]}…]+$/.test(second))
  );
}

function pieceOf({ form, misc }: Sentence): Piece {
  let text = '';
  form.forEach((word, i) => {
    const next = form[i + 1];
    text += word;
    if (next !== undefined && !/SpaceAfter=No/.test(misc[i]!) && !joined(word, next)) text += ' ';
  });
  return { text, gap: /SpaceAfter=No/.test(misc.at(-1)!) ? '' : ' ' };
}

const MARKED = /[.!?…]["”’')\]]*$/;

/** A text with its sentences' ends. `breaks`: what stands between paragraphs; `wrap`: width at which lines are broken, 0 for none. */
function textOf(
  pieces: readonly Piece[],
  source: string,
  breaks: string,
  wrap: number,
): { text: string; ends: Set<number> } {
  let text = '';
  const ends = new Set<number>();
  pieces.forEach((piece, i) => {
    text += piece.text;
    ends.add(text.length);
    const marked = MARKED.test(piece.text);
    const next = pieces[i + 1];
    if (!next) return;
    // Headings and list items of the edited texts stand alone; web text breaks off anywhere.
    const odds = source === 'g' ? (marked ? 0.2 : 0.9) : marked && MARKED.test(next.text) ? 0.22 : 0.45;
    text += piece.gap && chance() < odds ? breaks : piece.gap;
  });
  if (wrap) {
    let line = 0;
    const characters = [...text];
    for (let i = 0, lastSpace = -1; i < text.length; i++) {
      if (text[i] === '\n') {
        line = i + 1;
        lastSpace = -1;
      } else if (text[i] === ' ') lastSpace = i;
      if (i - line > wrap && lastSpace > line) {
        characters[lastSpace] = '\n';
        line = lastSpace + 1;
        lastSpace = -1;
      }
    }
    if (characters.length === text.length) text = characters.join('');
  }
  return { text, ends };
}

/** A document's text; `source`: e web text, g edited text; `ends`: offsets at which sentences end. */
export interface TreebankText {
  readonly text: string;
  readonly source: 'e' | 'g';
  readonly ends: ReadonlySet<number>;
}

/** Each document `draws` times (once for 0), with other breaks each time. `most`: sentences taken of each treebank of a dev file. */
export function* treebankTexts(
  syntaxFile: string,
  draws: number,
  most?: readonly number[],
): Generator<TreebankText> {
  const syntax: unknown = JSON.parse(gunzipSync(readFileSync(syntaxFile)).toString('utf8'));
  const parts = (Array.isArray(syntax) ? [syntax] : Object.values(syntax as object)) as Sentence[][];
  const documents = new Map<string, Sentence[]>();
  for (const sentence of parts.flatMap((part, i) => part.slice(0, most?.[i]))) {
    const id = sentence.id.replace(/-[^-]*$/, '');
    documents.set(id, [...(documents.get(id) ?? []), sentence]);
  }
  for (const [id, own] of documents) {
    const source = id.startsWith('GUM') ? 'g' : 'e';
    const pieces = own.map(pieceOf);
    for (let draw = 0; draw < Math.max(1, draws); draw++) {
      const [breaks, wrap] =
        draw < 2 ? ['\n\n', 0] : draw === 2 ? ['\n', 0] : ['\n\n', 55 + Math.floor(chance() * 30)];
      const { text, ends } = textOf(pieces, source, breaks as string, wrap as number);
      yield { text, source, ends };
    }
  }
}
