// Examples for the sentence boundary model. usage: node scripts/boundary-features.ts SYNTAX.json.gz CORPUS_DIR|- OUT.feat DRAWS
// A line is: label, source, weight, byRule, paragraph number, features, parted by tabs. Texts are rebuilt from the treebanks' forms and SpaceAfter marks;
// the files do not say where paragraphs end, so that breaks are drawn by chance (the same each run), more often where no mark stands. Each text is read by
// the shipped model; some are shown with other line breaks then, which the model does not see.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadReaderModel } from '../src/language/model/reader-model.ts';
import { firstReadings } from '../src/language/read-language.ts';
import { boundaryFeatures } from '../src/language/text/boundary-features.ts';
import { ruleSentencesOf } from '../src/language/text/sentence-rules.ts';
import { styleOf } from '../src/language/text/text-style.ts';
import { treeFeatures } from '../src/language/text/tree-features.ts';

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

/**
 * How often a paragraph ends behind sentence `i`. Headings and list items of the edited texts stand alone; a review's title does, and
 * hardly anything behind it; mail and posts break off anywhere.
 */
function breakOdds(genre: string, i: number, marked: boolean): number {
  if (genre === 'g') return marked ? 0.2 : 0.9;
  if (genre === 'reviews') return i === 0 ? 0.97 : 0.08;
  return genre === 'email' ? (marked ? 0.15 : 0.35) : marked ? 0.22 : 0.42;
}

/** A text with its sentences' ends, its paragraphs parted by chance. */
function textOf(pieces: readonly Piece[], genre: string): { text: string; ends: Set<number> } {
  let text = '';
  const ends = new Set<number>();
  pieces.forEach((piece, i) => {
    text += piece.text;
    ends.add(text.length);
    const marked = MARKED.test(piece.text);
    const next = pieces[i + 1];
    if (!next) return;
    const odds = breakOdds(genre, i, marked && (genre === 'g' || MARKED.test(next.text)));
    text += piece.gap && chance() < odds ? '\n\n' : piece.gap;
  });
  return { text, ends };
}

/** Another look of a text, with all characters in their places. */
type Look = (text: string, ends: ReadonlySet<number>) => string;
const asItIs: Look = (text) => text;
/** Most sentences on a line of their own, as in lists and letters. */
const inLines: Look = (text, ends) =>
  text.replace(/ /g, (space, at: number) => (ends.has(at) && chance() < 0.7 ? '\n' : space));
/** Lines broken at a width, as mail is. */
const wrapped: Look = (text) => {
  const width = 55 + Math.floor(chance() * 30);
  let line = 0;
  return text
    .split(/(?<=[ \n])/)
    .map((word, i, words) => {
      line = word.endsWith('\n') ? 0 : line + word.length;
      const full = word.endsWith(' ') && line + (words[i + 1]?.length ?? 0) > width;
      if (full) line = 0;
      return full ? `${word.slice(0, -1)}\n` : word;
    })
    .join('');
};

const model = await loadReaderModel({ dir: 'models/reader' });
const rows: string[] = [];
let paragraphs = 0;
async function addText(
  text: string,
  source: string,
  looks: readonly string[],
  labelOf: (end: number, byRule: boolean) => 0 | 1 | null,
): Promise<void> {
  const paragraphsRead = await firstReadings(text, model);
  for (const look of looks) addRows(look, source, paragraphsRead, labelOf);
}

function addRows(
  text: string,
  source: string,
  paragraphsRead: Awaited<ReturnType<typeof firstReadings>>,
  labelOf: (end: number, byRule: boolean) => 0 | 1 | null,
): void {
  const style = styleOf(text);
  for (const { tokens, reading } of paragraphsRead) {
    const number = paragraphs++;
    const rule = new Set(ruleSentencesOf(tokens, text).map(({ to }) => to - 1));
    const [wordsAt, treeAt] = [boundaryFeatures(tokens, text, rule, style), treeFeatures(reading, rule)];
    for (let i = 0, next = 0, from = 0; i < tokens.length - 1; i++, from = next) {
      const label = labelOf(tokens[i]!.end, rule.has(i));
      if (label === null || label) next = i + 1;
      if (label === null) continue;
      // Within running words hardly anything is to be learnt: one gap of five stands for all.
      const plain =
        !label && !rule.has(i) && /^\p{Ll}/u.test(tokens[i + 1]!.form) && /^\p{L}/u.test(tokens[i]!.form);
      const one = plain && draws !== '0';
      if (one && chance() > 0.2) continue;
      rows.push(
        [label, source, one ? 5 : 1, rule.has(i) ? 1 : 0, number, ...wordsAt(i), ...treeAt(i, from)].join(
          '\t',
        ),
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
  // The edited texts are drawn once, in each look; web text, whose ends are harder, as often as asked, the last two draws in other looks.
  const count = source === 'g' ? 1 : Math.max(1, Number(draws));
  for (let draw = 0; draw < count; draw++) {
    const { text, ends } = textOf(pieces, source === 'g' ? 'g' : id.split('-')[0]!);
    const looks =
      draws === '0'
        ? [asItIs]
        : source === 'g'
          ? [asItIs, wrapped, inLines]
          : [draw < count - 2 ? asItIs : draw < count - 1 ? inLines : wrapped];
    await addText(
      text,
      source,
      looks.map((look) => look(text, ends)),
      (end) => (ends.has(end) ? 1 : 0),
    );
  }
}
if (corpus !== '-')
  for (const file of readdirSync(corpus)
    .filter((name) => /^[a-z]\.jsonl$/.test(name))
    .sort())
    for (const [i, line] of readFileSync(join(corpus, file), 'utf8').split('\n').entries()) {
      if (!line.trim() || i % 3) continue;
      const {
        title,
        paragraphs: own,
        text,
      } = JSON.parse(line) as { title?: string; paragraphs?: string[]; text?: string };
      const parts = [...(title ? [title] : []), ...(own ?? [text ?? ''])];
      // Edited news ends its sentences with marks: where the rules see none, there is none. What they see is not judged here.
      const article = parts.join('\n\n');
      await addText(article, 'n', [article, wrapped(article, new Set())], (_, byRule) => (byRule ? null : 0));
    }
writeFileSync(out, `${rows.join('\n')}\n`);
