import type { TokenRange } from './layer.ts';
import type { ReaderModel } from './model/reader-model.ts';
import type { RawOutputs } from './model/session.ts';
import { sentencesHeard } from './text/sentences.ts';
import { moved, type SplitParagraph } from './text/split-text.ts';
import { type WindowPlan, windowsOf } from './text/windows.ts';

/** One run of the model over (mostly) a whole paragraph. Ranges are those of the text's tokens. */
export interface ReadWindow extends WindowPlan {
  /** Number of the sentence of each word read, from 0. */
  readonly numbers: readonly number[];
  readonly raw: RawOutputs;
}

/** A paragraph's sentences, and what the model answered about them. */
export interface ReadParagraph {
  readonly sentences: readonly TokenRange[];
  readonly windows: readonly ReadWindow[];
}

/**
 * Reads one paragraph of a text with these words. The model also tells where sentences end, whatever it was told; where that changes
 * the surface's sentences, the paragraph is read again with the better ones, for no arc crosses their borders.
 */
export async function readParagraph(
  words: readonly string[],
  { sentences, gaps }: SplitParagraph,
  model: ReaderModel,
): Promise<ReadParagraph> {
  const first = { sentences, windows: await readWindows(words, sentences, model) };
  if (!gaps?.length) return first;
  const from = sentences[0]!.from;
  const heard = heardIn(first.windows, from);
  const better = sentencesHeard(gaps, heard).map((range) => moved(range, from));
  if (better.length === sentences.length && better.every(({ to }, i) => to === sentences[i]!.to))
    return first;
  return { sentences: better, windows: await readWindows(words, better, model) };
}

async function readWindows(
  words: readonly string[],
  sentences: readonly TokenRange[],
  model: ReaderModel,
): Promise<ReadWindow[]> {
  const windows: ReadWindow[] = [];
  for (const plan of windowsOf(words, sentences, model.piecesOf)) {
    const numbers = sentenceNumbers(sentences, plan.read);
    const raw = await model.run({ words: words.slice(plan.read.from, plan.read.to), sentences: numbers });
    windows.push({ ...plan, numbers, raw });
  }
  return windows;
}

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

/** The model's logit of an end behind the paragraph's `i`-th word, by the window that answers for the word after it. */
function heardIn(windows: readonly ReadWindow[], first: number): (i: number) => number | null {
  let at = 0;
  return (i) => {
    const next = first + i + 1;
    while (windows[at]!.own.to <= next) at++;
    const { read, raw } = windows[at]!;
    return next > read.from ? raw.boundary!.data[next - 1 - read.from]! : null;
  };
}
