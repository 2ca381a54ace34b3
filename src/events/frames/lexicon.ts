import { ACCUSE } from './accuse.ts';
import { AGREE } from './agree.ts';
import { AID } from './aid.ts';
import { ASSAULT } from './assault.ts';
import { COERCE } from './coerce.ts';
import { CONSULT } from './consult.ts';
import { COOPERATE } from './cooperate.ts';
import { exactingness, type Frame } from './frame.ts';
import { MOBILIZE } from './mobilize.ts';
import { PROTEST } from './protest.ts';
import { REJECT } from './reject.ts';
import { REQUEST } from './request.ts';
import { SANCTION } from './sanction.ts';
import { SUPPORT } from './support.ts';
import { THREATEN } from './threaten.ts';
import { YIELD } from './yield.ts';

/** All entries. Of two that ask as much of the text, the earlier class in this list is taken. */
export const FRAMES: readonly Frame[] = [
  ...SANCTION,
  ...YIELD,
  ...AID,
  ...COOPERATE,
  ...SUPPORT,
  ...ASSAULT,
  ...COERCE,
  ...MOBILIZE,
  ...PROTEST,
  ...ACCUSE,
  ...THREATEN,
  ...REJECT,
  ...REQUEST,
  ...AGREE,
  ...CONSULT,
];

const index = new Map<string, Frame[]>();
for (const frame of FRAMES)
  for (const lemma of frame.lemmas) {
    const key = `${frame.part} ${lemma}`;
    index.set(key, [...(index.get(key) ?? []), frame]);
  }
for (const [key, frames] of index)
  index.set(
    key,
    frames.toSorted((a, b) => exactingness(b) - exactingness(a)),
  );

/** Entries of a word, the most exacting first. */
export const framesOf = (part: Frame['part'], lemma: string): readonly Frame[] =>
  index.get(`${part} ${lemma.toLowerCase()}`) ?? [];
