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
import { draftSentencesOf, sentencesOf } from './text/sentences.ts';
import { styleOf } from './text/text-style.ts';
import { type RawToken, tokensOf } from './text/tokens.ts';
import type { FirstReading } from './text/tree-features.ts';
import { windowsOf } from './text/windows.ts';

/** A text cut into words and sentences, before the model sees it. */
export interface SplitText {
  readonly text: string;
  readonly tokens: readonly RawToken[];
  readonly sentences: readonly TokenRange[];
  /** Ranges of sentences. */
  readonly paragraphs: readonly TokenRange[];
}

/** Paragraphs and tokens of a text, and its sentences by the rules alone. */
export function splitText(text: string): SplitText {
  const tokens: RawToken[] = [];
  const sentences: TokenRange[] = [];
  const paragraphs: TokenRange[] = [];
  for (const { start, end } of paragraphsOf(text)) {
    const first = tokens.length;
    const own = tokensOf(text.slice(start, end), start);
    if (!own.length) continue;
    const from = sentences.length;
    for (const range of draftSentencesOf(own, text)) sentences.push(shiftBy(first)(range));
    for (const token of own) tokens.push(token);
    paragraphs.push({ from, to: sentences.length });
  }
  return { text, tokens, sentences, paragraphs };
}

/**
 * One pass of the reading model over a text: a paragraph a run, so that no answer depends on other texts or on workers. Where tags and
 * trees show that a paragraph's sentences end elsewhere than the rules thought (headings, signatures, small letters), it is read again.
 */
export async function readLanguage(text: string, model: ReaderModel): Promise<LanguageLayer> {
  const draft = splitText(text);
  const style = styleOf(text);
  const sentences: TokenRange[] = [];
  const paragraphs: TokenRange[] = [];
  const readings: Reading[] = [];
  for (const paragraph of draft.paragraphs) {
    const drafted = draft.sentences.slice(paragraph.from, paragraph.to);
    const reading = await readParagraph(draft.tokens, drafted, model);
    const first = drafted[0]!.from;
    const own = sentencesOf(
      draft.tokens.slice(first, drafted.at(-1)!.to),
      text,
      firstReadingOf(drafted, reading),
      style,
    ).map(shiftBy(first));
    const same = own.length === drafted.length && own.every(({ to }, i) => to === drafted[i]!.to);
    readings.push(same ? reading : await readParagraph(draft.tokens, own, model));
    paragraphs.push({ from: sentences.length, to: sentences.length + own.length });
    sentences.push(...own);
  }
  return layerOf({ text, tokens: draft.tokens, sentences, paragraphs }, readings);
}

/** What the boundary model is told of a paragraph whose drafted sentences were read. */
function firstReadingOf(drafted: readonly TokenRange[], { syntax, names }: Reading): FirstReading {
  const first = drafted[0]!.from;
  const name = syntax.map(() => '');
  for (const { from, to, type } of names) name.fill(type, from - first, to - first);
  return {
    xpos: syntax.map(({ xpos }) => xpos),
    deprel: syntax.map(({ deprel }) => deprel),
    head: syntax.map(({ head }) => (head < 0 ? -1 : head - first)),
    name,
  };
}

/** First reading of each paragraph of a text, with its tokens: what the boundary model is made from (scripts/boundary-features.ts). */
export async function firstReadings(
  text: string,
  model: ReaderModel,
): Promise<{ tokens: readonly RawToken[]; reading: FirstReading }[]> {
  const { tokens, sentences, paragraphs } = splitText(text);
  const found: { tokens: readonly RawToken[]; reading: FirstReading }[] = [];
  for (const { from, to } of paragraphs) {
    const drafted = sentences.slice(from, to);
    found.push({
      tokens: tokens.slice(drafted[0]!.from, drafted.at(-1)!.to),
      reading: firstReadingOf(drafted, await readParagraph(tokens, drafted, model)),
    });
  }
  return found;
}

/** The same over a text that was split before (gold tokens). */
export async function readSplit(split: SplitText, model: ReaderModel): Promise<LanguageLayer> {
  const readings: Reading[] = [];
  for (const { from, to } of split.paragraphs)
    readings.push(await readParagraph(split.tokens, split.sentences.slice(from, to), model));
  return layerOf(split, readings);
}

/** What the model found in one paragraph; indices are those of the text's tokens. */
interface Reading {
  readonly syntax: readonly WordSyntax[];
  readonly names: readonly FoundName[];
  readonly attributions: readonly Attribution[];
  readonly acts: readonly Act[];
  readonly conditionParts: readonly ConditionPart[];
  readonly windows: readonly { own: TokenRange; scores: WindowScores }[];
}

async function readParagraph(
  tokens: readonly RawToken[],
  sentences: readonly TokenRange[],
  model: ReaderModel,
): Promise<Reading> {
  const syntax: WordSyntax[] = [];
  const names: FoundName[] = [];
  const attributions: Attribution[] = [];
  const acts: Act[] = [];
  const conditionParts: ConditionPart[] = [];
  const windows: { own: TokenRange; scores: WindowScores }[] = [];
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
  return { syntax, names, attributions, acts, conditionParts, windows };
}

/** The layer of a text from the readings of its paragraphs. */
function layerOf(split: SplitText, readings: readonly Reading[]): LanguageLayer {
  const { tokens } = split;
  const syntax = readings.flatMap((reading) => reading.syntax);
  const windows = readings.flatMap((reading) => reading.windows);
  const found = namesOfText(
    tokens,
    readings.flatMap(({ names }) => names),
  );
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
    attributions: readings.flatMap(({ attributions }) => attributions),
    acts: readings.flatMap(({ acts }) => acts),
    conditionParts: readings.flatMap(({ conditionParts }) => conditionParts),
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
