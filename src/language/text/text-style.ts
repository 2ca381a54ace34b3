/** How a text is written, as far as its sentences' ends go. Shares are between 0 and 1. */
export interface TextStyle {
  /** Paragraphs and lines that end without an end mark. */
  readonly openEnds: number;
  /** End marks that a small letter follows. */
  readonly smallStarts: number;
  /** Words to an end mark. */
  readonly wordsToMark: number;
  /** Letters that are capital. */
  readonly capitals: number;
  /** End marks that are doubled or no full stop. */
  readonly loudMarks: number;
  /** Characters of the longest line: a text broken at this width goes on behind its breaks. */
  readonly width: number;
}

const share = (some: number, all: number): number => (all ? some / all : 0);
const countOf = (text: string, pattern: RegExp): number => {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
};

/** Characters that are looked at; a text's style does not change behind them. */
const LOOKED_AT = 20_000;

/** Style of a whole text: what a paragraph alone is too short to show. */
export function styleOf(whole: string): TextStyle {
  const text = whole.slice(0, LOOKED_AT);
  const lines = text.split('\n').filter((line) => line.trim());
  const marks = countOf(text, /[.!?…]+["”’')\]]*(?:\s|$)/g);
  return {
    openEnds: share(lines.filter((line) => !/[.!?…:]["”’'»)\]]*\s*$/.test(line)).length, lines.length),
    smallStarts: share(countOf(text, /[.!?…]["”’')\]]*\s+\p{Ll}/gu), marks),
    wordsToMark: countOf(text, /\S+/g) / Math.max(1, marks),
    capitals: share(countOf(text, /\p{Lu}/gu), countOf(text, /\p{L}/gu)),
    loudMarks: share(countOf(text, /[!?]|\.{2,}/g), marks + 1),
    width: lines.reduce((most, line) => Math.max(most, line.length), 0),
  };
}

const step = (value: number, steps: readonly number[]): number => {
  const found = steps.findIndex((limit) => value < limit);
  return found < 0 ? steps.length : found;
};

/** The style as names of features of the boundary model. */
export function styleFeatures(style: TextStyle): string[] {
  return [
    `So${step(style.openEnds, [0.01, 0.1, 0.2, 0.35, 0.5, 0.75, 1])}`,
    `Ss${step(style.smallStarts, [0.01, 0.08, 0.2, 0.4, 0.7])}`,
    `Sw${step(style.wordsToMark, [8, 12, 16, 20, 26, 40])}`,
    `Sc${step(style.capitals, [0.02, 0.04, 0.07, 0.12, 0.3])}`,
    `Sl${step(style.loudMarks, [0.02, 0.1, 0.25, 0.5, 0.8])}`,
  ];
}
