import type { Actor, Mention, Party } from '../record/actor.ts';
import type { Span } from '../record/span.ts';

/** Which mention stands for whom. Mentions are in the order of the text and do not cross. */
export interface ActorLayer {
  readonly mentions: readonly Mention[];
  readonly actors: ReadonlyMap<string, Actor>;
  /**
   * Whom the noun phrase in these characters stands for: through the mention at its head, titles, metonyms, pronouns.
   * `speaking`: it acts or speaks, so that "Moscow" is the government and not the place (default true).
   * Never null: an unnamed party keeps its wording as `name` ("analysts"), an empty one has all null. start and end are those of the phrase.
   */
  partyOf(phrase: Span, options?: { readonly speaking?: boolean }): Party;
}
