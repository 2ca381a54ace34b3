import { ancestorsOf } from '../../language/tree.ts';
import { type Desk, type Draft, overlapOf, sharedOf } from '../draft.ts';
import type { Candidate } from './candidates.ts';
import type { Evidence } from './weights.ts';

const WORD = /[\p{L}\p{N}]/u;
const ALL_QUOTED = 0.95;

/**
 * What speaks for and against the borders of a cue's candidates: the model's probability of each word, tree and marks at the edges.
 * Words outside the model's window count as not said. The cue of the draft is not null.
 */
export function evidenceFor(desk: Desk, draft: Draft): (candidate: Candidate) => Evidence {
  const cue = draft.cue!;
  const { tokens } = desk;
  const scores = desk.language.scoresOf(cue);
  const sentence = desk.language.sentences[tokens[cue]!.sentence]!;
  const isWord = (at: number): boolean => WORD.test(tokens[at]!.form);
  const said = new Float64Array(scores.to - scores.from);
  let allSaid = 0;
  for (let at = scores.from; at < scores.to; at++) {
    const probability = scores.attribution(cue, at)[1];
    said[at - scores.from] = probability;
    if (isWord(at)) allSaid += probability;
  }
  const saidAt = (at: number): number => said[at - scores.from] ?? 0;
  /** The next word in a direction; 0 at the cue and outside the window. */
  const saidBeside = (from: number, step: 1 | -1): number => {
    let at = from;
    while (at >= scores.from && at < scores.to && !isWord(at)) at += step;
    return at === cue ? 0 : saidAt(at);
  };
  const wordsBetween = (from: number, to: number): number => {
    let count = 0;
    for (let at = from; at < to; at++) if (isWord(at)) count++;
    return count;
  };
  const others = desk.language.attributions.flatMap(({ cue: other }) =>
    other === null || other === cue || desk.quotationOf(other)
      ? []
      : [{ other, below: ancestorsOf(desk.language, other).includes(cue) }],
  );

  return ({ ranges, rule }) => {
    const first = ranges[0]!.from;
    const end = ranges.at(-1)!.to;
    let inside = 0;
    let words = 0;
    let quoted = 0;
    let verbs = 0;
    let length = 0;
    for (const { from, to } of ranges) {
      length += to - from;
      for (let at = from; at < to; at++) {
        const { upos } = tokens[at]!;
        if (upos === 'VERB' || upos === 'AUX') verbs++;
        if (!isWord(at)) continue;
        words++;
        inside += saidAt(at);
        if (desk.quotationOf(at)) quoted++;
      }
    }
    const behind = first > cue;
    const gap = Math.min(8, behind ? wordsBetween(cue + 1, first) : wordsBetween(end, cue)) / 8;
    const toEnd = wordsBetween(end, sentence.to) === 0;
    const several = ranges.length > 1;
    const share = quoted / (words || 1);
    const cues = others.filter(({ other }) => ranges.some(({ from, to }) => from <= other && other < to));
    const apart = cues.filter(({ below }) => !below).length;
    const around = several && first < cue && cue < end;
    const commas =
      around &&
      [...ranges.slice(0, -1).map(({ to }) => tokens[to]), tokens[ranges.at(-1)!.from - 1]].every(
        (token) => token?.form === ',',
      );
    return {
      [`rule:${rule}`]: 1,
      expectedOverlap: inside / (length + allSaid - inside || 1),
      inside: inside / (words || 1),
      covered: inside / (allSaid || 1),
      firstWord: saidAt(first),
      lastWord: saidAt(end - 1),
      wordBefore: saidBeside(first - 1, -1),
      wordBehind: saidBeside(end, 1),
      likeModel: overlapOf(ranges, draft.content),
      length: Math.log(words + 1),
      short: Number(words < 3),
      behind: Number(behind),
      adjoins: Number(behind && gap === 0),
      gapBehind: behind ? gap : 0,
      gapBefore: behind ? 0 : gap,
      fromStart: Number(!behind && wordsBetween(sentence.from, first) === 0 && first < sentence.to),
      toEnd: Number(toEnd),
      toEndBehind: Number(toEnd && behind),
      beforeComma: Number(tokens[end]?.form === ','),
      behindThat: Number(/^that$/i.test(tokens[first - 1]?.form ?? '')),
      behindColon: Number([first - 1, first - 2].some((at) => at >= cue && tokens[at]?.form === ':')),
      sentences: Math.min(3, tokens[end - 1]!.sentence - tokens[first]!.sentence),
      several: Number(several),
      severalUnquoted: Number(several && share < 1 - ALL_QUOTED),
      severalQuoted: Number(several && share > ALL_QUOTED),
      quoted: Number(share > ALL_QUOTED),
      partlyQuoted: Number(share > 0 && share <= ALL_QUOTED),
      cuesBelow: Math.min(2, cues.length - apart),
      cuesApart: Math.min(2, apart),
      around: Number(around),
      aroundInCommas: Number(commas),
      piecesEarlier: Number(several && ranges[0]!.to <= sentence.from && end > sentence.from),
      elsewhere: Number(end <= sentence.from || first >= sentence.to),
      verb: Number(verbs > 0),
      verblessBehind: Number(verbs === 0 && behind),
      holdsSpeaker: Number(draft.speaker !== null && sharedOf(ranges, [draft.speaker]) > 0),
    };
  };
}
