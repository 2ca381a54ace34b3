import type { Mention } from '../record/actor.ts';
import type { EventStatus, PloverClass } from '../record/event.ts';
import type { Span } from '../record/span.ts';

/** Indices into `LanguageLayer.tokens`, half-open. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A word or sign with its exact characters and its place in the tree (Universal Dependencies). */
export interface Token extends Span {
  readonly form: string;
  readonly lemma: string;
  /** UD part of speech; `xpos` is the Penn Treebank tag. */
  readonly upos: string;
  readonly xpos: string;
  /** Index of the governing token in the whole article; -1 for the root of a sentence. */
  readonly head: number;
  /** UD relation with its subtype, such as `nsubj:pass`. */
  readonly deprel: string;
  /** Index of its sentence in the article. */
  readonly sentence: number;
}

export interface Sentence extends Span, TokenRange {
  readonly paragraph: number;
}

export interface Paragraph extends Span, TokenRange {
  /** First and last sentence, half-open. */
  readonly sentences: TokenRange;
}

/** A name that the model or the document's own consistency found. `type` is one of the nine name types or `misc`. */
export interface Name extends Span, TokenRange {
  readonly type: Exclude<Mention['type'], 'state' | 'pronoun' | 'description'>;
  readonly rule: string;
}

/** Something said, as the model sees it: cue, pieces of content, speaker. */
export interface Attribution {
  /** null for quoted content without a cue. */
  readonly cue: number | null;
  readonly content: readonly TokenRange[];
  readonly speaker: TokenRange | null;
  /** 0 to 1, of the cue. */
  readonly probability: number;
  readonly conditional: boolean;
  readonly negated: boolean;
  readonly background: boolean;
}

/** An act, as the model sees it. */
export interface Act {
  readonly trigger: TokenRange;
  readonly class: PloverClass;
  readonly source: TokenRange | null;
  readonly target: TokenRange | null;
  readonly status: EventStatus;
  readonly cameo: string;
  /** 0 to 1, of the class at the trigger. */
  readonly probability: number;
}

/** Words that the model takes for a requirement or an outcome of a condition. */
export interface ConditionPart extends TokenRange {
  readonly kind: 'requirement' | 'outcome';
}

/**
 * The model's own scores for one window (mostly a paragraph), kept while an article is read so that rules can ask for a second opinion.
 * Token t of the article stands at row `t - from`. All numbers are logits.
 */
export interface WindowScores extends TokenRange {
  /** Logit that the word attributes something minus that it does not. */
  cue(token: number): number;
  /** Probabilities that `word` is nothing, content or speaker of the attribution whose cue is `cue`. */
  attribution(cue: number, word: number): readonly [nothing: number, content: number, speaker: number];
  /** Probabilities that `word` is nothing, source or target of the act with `trigger`. */
  role(trigger: number, word: number): readonly [nothing: number, source: number, target: number];
  /** Probability of each class (O and the 15) at a word. */
  act(token: number): Readonly<Record<string, number>>;
  /** Probability of each status at a word. */
  status(token: number): Readonly<Record<string, number>>;
  /** Probability of nothing, requirement, outcome at a word. */
  condition(token: number): readonly [nothing: number, requirement: number, outcome: number];
}

/** What one pass of the reading model, with its repairs, says about a text. Tokens are in the order of the text. */
export interface LanguageLayer {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
  readonly attributions: readonly Attribution[];
  readonly acts: readonly Act[];
  readonly conditionParts: readonly ConditionPart[];
  /** Scores of the window that holds a token. */
  scoresOf(token: number): WindowScores;
}

/** Characters of a range of tokens. */
export const spanOf = (layer: Pick<LanguageLayer, 'tokens'>, range: TokenRange): Span => ({
  start: layer.tokens[range.from]!.start,
  end: layer.tokens[range.to - 1]!.end,
});

/** Tokens that lie at least partly within a span; from === to when there is none. */
export function tokensIn(layer: Pick<LanguageLayer, 'tokens'>, span: Span): TokenRange {
  let low = 0;
  let high = layer.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (layer.tokens[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < layer.tokens.length && layer.tokens[to]!.start < span.end) to++;
  return { from: low, to };
}
