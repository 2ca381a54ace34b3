// Examples for the sentence boundary model. usage: node scripts/boundary-features.ts SYNTAX.json.gz CORPUS_DIR|- OUT.feat DRAWS
// A line is: label, source, weight, byRule, paragraph number, features, parted by tabs. Texts are rebuilt from the treebanks' forms and SpaceAfter marks;
// the files do not say where paragraphs end, so that breaks are drawn by chance (the same each run), more often where no mark stands.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { boundaryFeatures } from '../src/language/text/boundary-features.ts';
import { paragraphsOf } from '../src/language/text/paragraphs.ts';
import { ruleSentencesOf } from '../src/language/text/sentence-rules.ts';
import { styleOf } from '../src/language/text/text-style.ts';
import { tokensOf } from '../src/language/text/tokens.ts';

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

const [syntaxFile, corpus, out, draws] = process.argv.slice(2) as [string, string, string, string];

let state = 12345;
/** Numbers between 0 and 1, the same each run. */
function chance(): number {
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

const rows: string[] = [];
let paragraphs = 0;
function addText(
  text: string,
  source: string,
  labelOf: (end: number, byRule: boolean) => 0 | 1 | null,
): void {
  const style = styleOf(text);
  for (const { start, end } of paragraphsOf(text)) {
    const number = paragraphs++;
    const tokens = tokensOf(text.slice(start, end), start);
    const rule = new Set(ruleSentencesOf(tokens, text).map(({ to }) => to - 1));
    const featuresOf = boundaryFeatures(tokens, text, rule, style);
    for (let i = 0; i < tokens.length - 1; i++) {
      const label = labelOf(tokens[i]!.end, rule.has(i));
      if (label === null) continue;
      const features = featuresOf(i);
      // Within running words hardly anything is to be learnt: one gap of five stands for all.
      const plain =
        !label && !rule.has(i) && /^\p{Ll}/u.test(tokens[i + 1]!.form) && /^\p{L}/u.test(tokens[i]!.form);
      if (plain && draws !== '0' && chance() > 0.2) continue;
      rows.push(
        [label, source, plain && draws !== '0' ? 5 : 1, rule.has(i) ? 1 : 0, number, ...features].join('\t'),
      );
    }
  }
}

const syntax: unknown = JSON.parse(gunzipSync(readFileSync(syntaxFile)).toString('utf8'));
const sentences = (Array.isArray(syntax) ? syntax : Object.values(syntax as object).flat()) as Sentence[];
const documents = new Map<string, Sentence[]>();
for (const sentence of sentences) {
  const id = sentence.id.replace(/-[^-]*$/, '');
  documents.set(id, [...(documents.get(id) ?? []), sentence]);
}
for (const [id, own] of documents) {
  const source = id.startsWith('GUM') ? 'g' : 'e';
  const pieces = own.map(pieceOf);
  const count = Math.max(1, Number(draws));
  for (let draw = 0; draw < count; draw++) {
    const [breaks, wrap] =
      draw < 2 ? ['\n\n', 0] : draw === 2 ? ['\n', 0] : ['\n\n', 55 + Math.floor(chance() * 30)];
    const { text, ends } = textOf(pieces, source, breaks!, wrap as number);
    addText(text, source, (end) => (ends.has(end) ? 1 : 0));
  }
}
if (corpus !== '-')
  for (const file of readdirSync(corpus)
    .filter((name) => /^[a-z]\.jsonl$/.test(name))
    .sort())
    for (const line of readFileSync(join(corpus, file), 'utf8').split('\n')) {
      if (!line.trim()) continue;
      const {
        title,
        paragraphs: own,
        text,
      } = JSON.parse(line) as { title?: string; paragraphs?: string[]; text?: string };
      const parts = [...(title ? [title] : []), ...(own ?? [text ?? ''])];
      // Edited news ends its sentences with marks: where the rules see none, there is none. What they see is not judged here.
      addText(parts.join('\n\n'), 'n', (_, byRule) => (byRule ? null : 0));
    }
writeFileSync(out, `${rows.join('\n')}\n`);
