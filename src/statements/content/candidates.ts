import type { TokenRange } from '../../language/layer.ts';
import { type Desk, type Draft, merged, sharedOf, without } from '../draft.ts';
import { complementsOf } from './complements.ts';
import { frameOf } from './frame.ts';

/** A part of a sentence with fewer words is no candidate. */
const FEWEST_WORDS = 3;

/** One way to draw the borders of what was said, and the rule that drew it. */
export interface Candidate {
  readonly ranges: readonly TokenRange[];
  readonly rule: string;
}

/**
 * Ways to draw the borders of a draft's content, those of the model first. `-cut`: before a later clause; `+model`: from the first to the
 * last word of tree and model together; `rest`, `tail`, `lead`: the sentence behind the cue, from the model's first word on, before the cue.
 */
export function candidatesOf(desk: Desk, draft: Draft): Candidate[] {
  const { cue, content, speaker } = draft;
  if (cue === null || !content.length) return [];
  const frame = frameOf(desk, cue, content, speaker);
  const found: Candidate[] = [];
  const offer = (ranges: readonly TokenRange[], rule: string): void => {
    const left = frame.reduce<readonly TokenRange[]>((rest, out) => without(rest, out), ranges);
    const whole = wholeQuotations(desk, cue, stripped(desk, left));
    if (whole.length) found.push({ ranges: whole, rule });
  };
  const near = nearOf(desk, cue, content);
  // Scattered pieces outside quotation marks are a sign that the model lost the thread.
  const scattered = near.filter(({ from }) => desk.quotationOf(from) === null).length > 1;
  offer(near, 'near');
  offer(hullOf(near), 'hull');
  if (scattered && near[0]!.from > cue) offer(near.slice(0, 1), 'head');
  for (const complement of complementsOf(desk, cue)) {
    const { rule } = complement;
    if (sharedOf([complement], content) === 0 && rule !== 'according-to') continue;
    offer([complement], rule);
    if (!/-(?:next|aside)$/.test(rule)) offer(hullOf([complement, ...near]), `${rule}+model`);
  }
  const quoted = quotedRanges(desk, cue, content);
  if (quoted.length) offer(quoted, 'quotation');
  for (const { range, rule } of sentenceParts(desk, draft, near)) offer([range], rule);
  return found;
}

/** Parts of the cue's sentence, on the side where the model sees content, that are content where the tree has lost the clause; none where the cue itself is quoted. */
function sentenceParts(
  desk: Desk,
  { cue, speaker }: Draft,
  near: readonly TokenRange[],
): { readonly range: TokenRange; readonly rule: string }[] {
  if (cue === null || desk.quotationOf(cue)) return [];
  const leads = /^according$/i.test(desk.tokens[cue]!.form);
  const sentence = desk.language.sentences[desk.tokens[cue]!.sentence]!;
  const first = near[0]!.from;
  const end = near.at(-1)!.to;
  const parts: { readonly range: TokenRange; readonly rule: string }[] = [];
  if (leads) {
    const behind = Math.max(speaker?.to ?? 0, cue + 3);
    const comma = desk.tokens.findIndex(({ form }, at) => at >= behind && form === ',');
    if (cue - sentence.from < 3 && comma > 0 && comma < sentence.to)
      parts.push({ range: { from: comma + 1, to: sentence.to }, rule: 'source-rest' });
    else if (cue - sentence.from >= 3)
      parts.push({ range: { from: sentence.from, to: cue }, rule: 'source-lead' });
    return parts.filter(({ range }) => range.to - range.from >= FEWEST_WORDS);
  }
  // What the model sees on both sides runs around the cue: no side alone is all of it.
  if (first > cue) parts.push({ range: { from: cue + 1, to: sentence.to }, rule: 'rest' });
  if (first > cue && first < sentence.to)
    parts.push({ range: { from: first, to: sentence.to }, rule: 'tail' });
  if (end <= cue) {
    const before = speaker && sentence.from <= speaker.from && speaker.from < cue ? speaker.from : cue;
    parts.push({ range: { from: sentence.from, to: before }, rule: 'lead' });
  }
  return parts.filter(({ range }) => range.to - range.from >= FEWEST_WORDS);
}

/**
 * Pieces in the cue's own sentence, and those in quotation marks in the sentences beside it: in long paragraphs the model scatters content
 * over sentences that have nothing to do with the cue.
 */
export function nearOf(desk: Desk, cue: number, content: readonly TokenRange[]): TokenRange[] {
  const { sentence } = desk.tokens[cue]!;
  const near = content.filter(({ from, to }) => {
    const [first, last] = [desk.tokens[from]!.sentence, desk.tokens[to - 1]!.sentence];
    if (first <= sentence && sentence <= last) return true;
    return (
      Math.min(Math.abs(first - sentence), Math.abs(last - sentence)) <= 2 && desk.quotationOf(from) !== null
    );
  });
  return near.length ? near : [...content];
}

/** From the first to the last word. */
function hullOf(ranges: readonly TokenRange[]): TokenRange[] {
  const from = Math.min(...ranges.map((range) => range.from));
  const to = Math.max(...ranges.map((range) => range.to));
  return [{ from, to }];
}

/** Quotations that the content fills for the most part. */
function quotedRanges(desk: Desk, cue: number, content: readonly TokenRange[]): TokenRange[] {
  const quotations = new Set(
    content.flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, i) => desk.quotationOf(from + i)).filter((one) => one !== null),
    ),
  );
  return merged(
    [...quotations]
      .map((quotation) => desk.wordsOf(quotation))
      .filter(
        (words) =>
          !(words.from <= cue && cue < words.to) &&
          sharedOf([words], content) >= 0.4 * (words.to - words.from),
      ),
  );
}

/** A quotation that the content enters is content to its end, unless the cue itself stands in it. */
function wholeQuotations(desk: Desk, cue: number, ranges: readonly TokenRange[]): TokenRange[] {
  const grown = ranges.flatMap((range) => {
    let { from, to } = range;
    for (const edge of [from, to - 1]) {
      const quotation = desk.quotationOf(edge);
      if (!quotation || quotation === desk.quotationOf(cue)) continue;
      const words = desk.wordsOf(quotation);
      from = Math.min(from, words.from);
      to = Math.max(to, words.to);
    }
    return [{ from, to }];
  });
  return merged(grown);
}

const EDGE = /^[,;:.–—-]+$/;

/** Without signs and a "that" at the edges; quotation marks stay for the finish. */
export function stripped(desk: Desk, ranges: readonly TokenRange[]): TokenRange[] {
  const { tokens } = desk;
  return ranges.flatMap(({ from, to }) => {
    while (from < to && (EDGE.test(tokens[from]!.form) || isThat(desk, from, to) || isAside(desk, from)))
      from++;
    while (to > from && EDGE.test(tokens[to - 1]!.form)) to--;
    const words = Array.from({ length: to - from }, (_, i) => tokens[from + i]!);
    return words.some(({ form }) => /[\p{L}\p{N}]/u.test(form)) ? [{ from, to }] : [];
  });
}

/** "however," between cue and content is the reporter's. */
const isAside = (desk: Desk, at: number): boolean =>
  /^(?:however|though|meanwhile|nevertheless|nonetheless)$/i.test(desk.tokens[at]!.form) &&
  desk.tokens[at + 1]?.form === ',';

const isThat = (desk: Desk, at: number, to: number): boolean => {
  const token = desk.tokens[at]!;
  return /^that$/i.test(token.form) && token.deprel === 'mark' && at + 1 < to;
};
