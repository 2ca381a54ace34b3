import { actsOf, conditionPartsOf } from './decode/acts.ts';
import { attributionsOf } from './decode/attributions.ts';
import { type FoundName, namesOf } from './decode/names.ts';
import { scoresOf } from './decode/scores.ts';
import { syntaxOf, type WordSyntax } from './decode/syntax.ts';
import type {
  Act,
  Attribution,
  ConditionPart,
  LanguageLayer,
  Paragraph,
  Token,
  TokenRange,
  WindowScores,
} from './layer.ts';
import { lemmaOf } from './lemmas/lemma-of.ts';
import { placesOf } from './lemmas/places.ts';
import type { ReaderModel } from './model/reader-model.ts';
import { namesOfText } from './names/names-of-text.ts';
import { paragraphsOf } from './text/paragraphs.ts';
import { sentencesOf } from './text/sentences.ts';
import { styleOf } from './text/text-style.ts';
import { type RawToken, tokensOf } from './text/tokens.ts';
import { windowsOf } from './text/windows.ts';

/** A text cut into words and sentences, before the model sees it. */
export interface SplitText {
  readonly text: string;
  readonly tokens: readonly RawToken[];
  readonly sentences: readonly TokenRange[];
  /** Ranges of sentences. */
  readonly paragraphs: readonly TokenRange[];
}

/** Paragraphs, sentences and tokens of a text. */
export function splitText(text: string): SplitText {
  const tokens: RawToken[] = [];
  const sentences: TokenRange[] = [];
  const paragraphs: TokenRange[] = [];
  const style = styleOf(text);
  for (const { start, end } of paragraphsOf(text)) {
    const first = tokens.length;
    const own = tokensOf(text.slice(start, end), start);
    if (!own.length) continue;
    const from = sentences.length;
    for (const range of sentencesOf(own, text, style))
      sentences.push({ from: first + range.from, to: first + range.to });
    for (const token of own) tokens.push(token);
    paragraphs.push({ from, to: sentences.length });
  }
  return { text, tokens, sentences, paragraphs };
}

/** One pass of the reading model over a text: a paragraph a run, so that no answer depends on other texts or on workers. */
export const readLanguage = (text: string, model: ReaderModel): Promise<LanguageLayer> =>
  readSplit(splitText(text), model);

/** The same over a text that was split before (gold tokens). */
export async function readSplit(split: SplitText, model: ReaderModel): Promise<LanguageLayer> {
  const { tokens } = split;
  const syntax: WordSyntax[] = [];
  const names: FoundName[] = [];
  const attributions: Attribution[] = [];
  const acts: Act[] = [];
  const conditionParts: ConditionPart[] = [];
  const windows: { own: TokenRange; scores: WindowScores }[] = [];

  for (const paragraph of split.paragraphs) {
    const sentences = split.sentences.slice(paragraph.from, paragraph.to);
    for (const { read, own } of windowsOf(wordsOf(tokens), sentences, model.piecesOf)) {
      const words = wordsOf(tokens.slice(read.from, read.to));
      const numbers = sentenceNumbers(sentences, read);
      const raw = await model.run({ words, sentences: numbers });
      const shift = shiftBy(read.from);
      const owned = (index: number): boolean => index >= own.from && index < own.to;
      const tagged = syntaxOf(raw, model.labels, numbers).map((word) => ({
        ...word,
        head: word.head < 0 ? -1 : word.head + read.from,
      }));
      syntax.push(...tagged.slice(own.from - read.from));
      names.push(
        ...namesOf(raw, model.labels, numbers)
          .map(shift)
          .filter(({ from }) => owned(from)),
      );
      attributions.push(
        ...attributionsOf(raw, words.length)
          .map((found) => shiftAttribution(found, read.from))
          .filter(({ cue, content }) => owned(cue ?? content[0]!.from)),
      );
      acts.push(
        ...actsOf(raw, model.labels, words.length)
          .map((act) => shiftAct(act, read.from))
          .filter(({ trigger }) => owned(trigger.from)),
      );
      conditionParts.push(
        ...conditionPartsOf(raw, words.length)
          .map(shift)
          .filter(({ from }) => owned(from)),
      );
      windows.push({ own, scores: scoresOf(raw, model.labels, read.from, words.length) });
    }
  }
  const found = namesOfText(tokens, names);
  return {
    text: split.text,
    tokens: tokensWith(split, syntax, found),
    sentences: split.sentences.map((range, i) => ({
      ...range,
      ...spanOver(tokens, range),
      paragraph: split.paragraphs.findIndex(({ from, to }) => from <= i && i < to),
    })),
    paragraphs: split.paragraphs.map((sentences) => paragraphOver(split, sentences)),
    names: found.map(({ from, to, type, rule }) => ({
      from,
      to,
      type,
      rule,
      ...spanOver(tokens, { from, to }),
    })),
    attributions,
    acts,
    conditionParts,
    scoresOf: (token) => windows.find(({ own }) => own.from <= token && token < own.to)!.scores,
  };
}

const wordsOf = (tokens: readonly RawToken[]): string[] => tokens.map(({ form }) => form);
const spanOver = (tokens: readonly RawToken[], { from, to }: TokenRange): { start: number; end: number } => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});

/** Number of the sentence of each word of a window, from 0. */
function sentenceNumbers(sentences: readonly TokenRange[], { from, to }: TokenRange): number[] {
  const numbers: number[] = [];
  const first = sentences.findIndex((sentence) => from < sentence.to);
  for (let sentence = first, word = from; word < to; word++) {
    while (word >= sentences[sentence]!.to) sentence++;
    numbers.push(sentence - first);
  }
  return numbers;
}

const shiftBy =
  (by: number) =>
  <T extends TokenRange>(range: T): T => ({ ...range, from: range.from + by, to: range.to + by });

const shiftAttribution = (found: Attribution, by: number): Attribution => ({
  ...found,
  cue: found.cue === null ? null : found.cue + by,
  content: found.content.map(shiftBy(by)),
  speaker: found.speaker && shiftBy(by)(found.speaker),
});

const shiftAct = (act: Act, by: number): Act => ({
  ...act,
  trigger: shiftBy(by)(act.trigger),
  source: act.source && shiftBy(by)(act.source),
  target: act.target && shiftBy(by)(act.target),
});

function paragraphOver({ tokens, sentences }: SplitText, range: TokenRange): Paragraph {
  const words = { from: sentences[range.from]!.from, to: sentences[range.to - 1]!.to };
  return { ...words, ...spanOver(tokens, words), sentences: range };
}

/** Tokens with tags, tree and lemma. A sentence read in several windows has several roots: the later ones hang on the first. */
function tokensWith(split: SplitText, syntax: readonly WordSyntax[], names: readonly TokenRange[]): Token[] {
  const places = placesOf(
    split.tokens.map(({ form }, i) => ({ ...syntax[i]!, form })),
    split.sentences,
    names,
  );
  return split.sentences.flatMap(({ from, to }: TokenRange, sentence): Token[] => {
    let root = -1;
    const built: Token[] = [];
    for (let i = from; i < to; i++) {
      const { form, start, end } = split.tokens[i]!;
      const { upos, xpos, head, deprel } = syntax[i]!;
      const extra = head < 0 && root >= 0;
      if (head < 0 && root < 0) root = i;
      built.push({
        form,
        start,
        end,
        lemma: lemmaOf(form, upos, xpos, places[i]!),
        upos,
        xpos,
        head: extra ? root : head,
        deprel: extra ? 'parataxis' : head < 0 ? 'root' : deprel,
        sentence,
      });
    }
    return built;
  });
}
