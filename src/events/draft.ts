import type { Act } from '../language/layer.ts';
import type { Party } from '../record/actor.ts';
import type { PloverClass } from '../record/event.ts';
import type { Frame } from './frames/frame.ts';

/** A party with the head of the phrase that it was read from; head -1 where it was inferred. */
export interface Side {
  readonly party: Party;
  readonly head: number;
  readonly rule: string;
}

/** An act on its way to an event. Words are token indices. */
export interface Draft {
  readonly trigger: number;
  readonly class: PloverClass;
  readonly cameo: string;
  readonly frame: Frame | null;
  readonly act: Act | null;
  readonly sources: readonly Side[];
  readonly targets: readonly Side[];
  /** Something acted on that is nobody: taken where no party can be found or inferred. */
  readonly things: readonly Side[];
  /** Head of what the act is about: "talks", "islands". */
  readonly object: number | null;
  /** Words crossed to reach the parties: they belong to the evidence. */
  readonly via: readonly number[];
  readonly rules: readonly string[];
}
