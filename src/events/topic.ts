import { spanOf } from '../language/layer.ts';
import { subtreeOf } from '../language/tree.ts';
import { overlaps } from '../record/span.ts';
import type { Desk } from './desk.ts';
import type { Draft } from './draft.ts';
import { TALKS } from './frames/objects.ts';
import { prepositionalsOf } from './tree/arguments.ts';

/** Words of an object's phrase that say nothing of what it is about. */
const EMPTY = /^(the|a|an|this|that|bilateral|further|more|new|full|full-scale|all|any|future|post-world)$/;

/** Lemmas of what the act is about, without parties, the act's own word and the words that all its kind share. */
export function topicOf(desk: Desk, draft: Draft): ReadonlySet<string> {
  if (draft.object === null || draft.targets.some(({ head }) => head === draft.object)) return new Set();
  const { layer, context } = desk;
  // "pulled out of talks on fishery": the tree may hang the subject of the talks on the verb.
  const about = prepositionalsOf(layer, draft.trigger)
    .filter(({ preposition, head }) => /^(on|about|over|for)$/.test(preposition) && head > draft.object!)
    .map(({ head }) => subtreeOf(layer, head));
  const found = new Set<string>();
  for (const range of [subtreeOf(layer, draft.object), ...about]) {
    const names = context.actors.mentions.filter(
      (mention) => overlaps(mention, spanOf(layer, range)) && mention.country !== null,
    );
    for (let word = range.from; word < range.to; word++) {
      const { upos, xpos } = desk.token(word);
      const lemma = desk.lemma(word);
      if (word === draft.trigger || !/^(NOUN|PROPN|ADJ)$/.test(upos) || xpos === 'CD') continue;
      if (EMPTY.test(lemma) || TALKS.has(lemma) || names.some((name) => overlaps(name, desk.token(word))))
        continue;
      found.add(lemma);
    }
  }
  return found;
}
