import type { TokenRange } from '../../language/layer.ts';
import { childrenOf, childWith, hasRelation, subtreeOf } from '../../language/tree.ts';
import { type Desk, merged, sharedOf } from '../draft.ts';

/** What stands around a cue in its own clause and is not said: subject, auxiliaries, particles, adverbs, day and place. */
const FRAME = [
  'nsubj',
  'aux',
  'cop',
  'advmod',
  'compound:prt',
  'expl',
  'cc',
  'mark',
  'iobj',
  'obl',
  'obj',
  'case',
  'fixed',
  'neg',
];
/** These can be said ("warned of a war"): they belong to the frame only where the model reads no content in them. */
const OPEN = ['obl', 'obj', 'iobj', 'advmod'];

/** Words of the reporting clause itself, as ranges that touch the cue or its subject. */
export function frameOf(
  desk: Desk,
  cue: number,
  content: readonly TokenRange[],
  speaker: TokenRange | null,
): TokenRange[] {
  const ranges: TokenRange[] = [{ from: cue, to: cue + 1 }];
  if (
    speaker &&
    desk.tokens[speaker.from]!.sentence === desk.tokens[cue]!.sentence &&
    !hasStrayed(desk, cue, speaker)
  )
    ranges.push(speaker);
  for (const child of childrenOf(desk.language, cue)) {
    const token = desk.tokens[child]!;
    if (!hasRelation(token, ...FRAME)) continue;
    const own = subtreeOf(desk.language, child);
    if (own.from <= cue && cue < own.to) continue;
    if (hasRelation(token, ...OPEN) && sharedOf([own], content) > 0) continue;
    // A subject that the model takes for content is one ("conditions, he said, are unmet", misread).
    if (sharedOf([own], content) > (own.to - own.from) / 2) continue;
    ranges.push(own);
  }
  return merged(ranges);
}

/** "Heald noted the findings show …": a speaker behind a cue whose subject stands before it is the subject of what is said. */
function hasStrayed(desk: Desk, cue: number, speaker: TokenRange): boolean {
  const subject = childWith(desk.language, cue, 'nsubj');
  return (
    subject !== null &&
    subject < cue &&
    speaker.from > cue &&
    childWith(desk.language, cue, 'nsubj:pass') === null
  );
}
