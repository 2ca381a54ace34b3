import type { TokenRange } from '../../language/layer.ts';
import { type Desk, type Draft, lengthOf, merged, sharedOf, without } from '../draft.ts';
import { complementsOf } from './complements.ts';
import { frameOf } from './frame.ts';

/** One way to draw the borders of what was said. `support`: how well tree and quotation marks bear it out, added to its score. */
export interface Candidate {
  readonly ranges: readonly TokenRange[];
  readonly support: number;
  readonly rule: string;
}

/**
 * What a border that the tree or the marks draw is worth against the model's own, in expected overlap; chosen on the learning part of PolNeAR.
 * `-cut`: before a later clause; `+model`: from the first to the last word of tree and model together.
 */
const SUPPORT: Readonly<Record<string, number>> = {
  hull: -0.05,
  quotation: 0.04,
  ccomp: 0.16,
  'ccomp+model': 0.04,
  'ccomp-cut+model': 0.1,
  xcomp: 0.2,
  'xcomp+model': 0.06,
  obj: 0.14,
  'obj+model': 0.12,
  'obj-cut+model': 0.12,
  advcl: 0.2,
  'advcl-cut+model': 0.12,
  acl: 0.12,
  parataxis: 0.08,
  obl: 0.04,
  'around-ccomp': -0.04,
  'according-to': 0.3,
};
const CUT = -0.2;
const NEXT_CUE = 0.5;
const ASIDE = 0.14;
const SCATTERED = -0.15;
/** The first of scattered pieces alone. */
const HEAD = -0.1;
const PHRASES = -0.2;
const AROUND_JOINED = -0.15;

/** Ways to draw the borders of a draft's content, best guess of the model first. */
export function candidatesOf(desk: Desk, draft: Draft): Candidate[] {
  const { cue, content, speaker } = draft;
  if (cue === null || !content.length) return [];
  const frame = frameOf(desk, cue, content, speaker);
  const found: Candidate[] = [];
  const offer = (ranges: readonly TokenRange[], support: number, rule: string): void => {
    const left = frame.reduce<readonly TokenRange[]>((rest, out) => without(rest, out), ranges);
    const whole = wholeQuotations(desk, cue, stripped(desk, left));
    if (whole.length) found.push({ ranges: whole, support, rule });
  };
  const near = nearOf(desk, cue, content);
  // Scattered pieces outside quotation marks are a sign that the model lost the thread.
  const scattered = near.filter(({ from }) => desk.quotationOf(from) === null).length > 1;
  offer(near, scattered ? SCATTERED : supportOf('near'), 'near');
  offer(hullOf(near), supportOf('hull'), 'hull');
  if (scattered && near[0]!.from > cue) offer(near.slice(0, 1), HEAD, 'head');
  const complements = complementsOf(desk, cue);
  for (const complement of complements) {
    const { rule } = complement;
    if (sharedOf([complement], content) === 0 && rule !== 'according-to') continue;
    offer([complement], supportOf(rule), rule);
    if (!/-(?:next|aside)$/.test(rule))
      offer(hullOf([complement, ...near]), supportOf(`${rule}+model`), `${rule}+model`);
  }
  const quoted = quotedRanges(desk, cue, content);
  // "says his 'friend' ran 'a good campaign'": quotations that a clause holds are its phrases.
  const phrases = complements.some(
    ({ rule, from, to }) => rule === 'ccomp' && quoted.every((one) => from < one.from && one.to <= to),
  );
  if (quoted.length) offer(quoted, phrases ? PHRASES : supportOf('quotation'), 'quotation');
  return found;
}

/** Support of a rule such as `ccomp`, `ccomp-cut`, `obj+model`. */
function supportOf(rule: string): number {
  const known = SUPPORT[rule];
  if (known !== undefined) return known;
  if (rule.endsWith('-next')) return NEXT_CUE;
  if (rule.endsWith('-aside')) return ASIDE;
  if (rule.endsWith('-cut')) return CUT;
  return rule.startsWith('around-') && rule.endsWith('+model') ? AROUND_JOINED : 0;
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

/** Expected overlap (Jaccard) with the true content, by the model's probability of each word. */
export function expectedOverlap(desk: Desk, cue: number, ranges: readonly TokenRange[]): number {
  const scores = desk.language.scoresOf(cue);
  let inside = 0;
  let all = 0;
  for (let word = scores.from; word < scores.to; word++) {
    if (!/[\p{L}\p{N}]/u.test(desk.tokens[word]!.form)) continue;
    const content = scores.attribution(cue, word)[1];
    all += content;
    if (ranges.some(({ from, to }) => from <= word && word < to)) inside += content;
  }
  const words = lengthOf(ranges);
  return words ? inside / (words + all - inside) : 0;
}
