import { RECOGNISERS } from './conditions/recognisers.ts';
import type { Desk, Draft } from './draft.ts';

/**
 * Does the content make something depend on something else? The model's flag with a word that can open a condition, or a recogniser of conditions
 * within the content. */
export function isConditional(draft: Draft, desk: Desk): boolean {
  return draft.content.some(({ from, to }) => {
    for (let index = from; index < to; index++)
      if (RECOGNISERS.some((recognise) => recognise(desk.language, index))) return true;
    return false;
  });
}
