import type { Frequencies } from './frequencies.ts';
import type { Signs } from './signs.ts';
import { heaviest } from './vectors.ts';
import { rarenesses, weigh } from './weigh.ts';

/** An article as stories compare it: its terms in ascending order, and what each weighs in what part of it (each part of length 1). */
export interface Weighed {
  readonly signs: Signs;
  readonly terms: Int32Array;
  readonly body: Float32Array;
  readonly lead: Float32Array;
  readonly title: Float32Array;
  readonly names: Float32Array;
  readonly subject: Float32Array;
  /** Terms by which the article is found again, with their weights. */
  readonly keys: readonly { readonly term: number; readonly weight: number }[];
}

const KEY_TERMS = 24;

/** Weighs the signs of an article that is about to be settled by what is frequent so far. */
export function weighed(signs: Signs, frequencies: Frequencies): Weighed {
  const { bags } = signs;
  if (!bags) throw new Error(`${signs.id} was settled before`);
  const { terms } = bags;
  const rare = rarenesses(bags, frequencies);
  const body = weigh(bags.body, rare);
  return {
    signs,
    terms,
    body,
    lead: weigh(bags.lead, rare),
    title: weigh(bags.title, rare),
    names: weigh(bags.names, rare),
    subject: weigh(bags.subject, rare),
    keys: heaviest({ terms, weights: body }, KEY_TERMS).filter(({ weight }) => weight > 0),
  };
}
