/**
 * Where a party stands beside the word that carries an act.
 * `subject`, `object`: of a verb in any voice. A preposition: an oblique of the verb or a modifier of the noun.
 * `object/with`: a modifier of the object ("talks with"); `object/'s`: its possessor or people ("Japan's ambassador").
 */
export type Slot =
  | 'subject'
  | 'object'
  | 'possessor'
  | 'people'
  | 'sufferer'
  | `object/${Preposition}`
  | "object/'s"
  | Preposition;

export type Preposition =
  | 'about'
  | 'against'
  | 'along'
  | 'at'
  | 'between'
  | 'by'
  | 'for'
  | 'from'
  | 'in'
  | 'into'
  | 'near'
  | 'of'
  | 'off'
  | 'on'
  | 'outside'
  | 'over'
  | 'to'
  | 'toward'
  | 'under'
  | 'upon'
  | 'with';

/** A word with its code and the places of its parties. Codes: CAMEO 1.1b3. */
export interface Frame {
  readonly lemmas: readonly string[];
  readonly part: 'verb' | 'noun';
  readonly cameo: string;
  /** One of these lemmas has to stand in the object's phrase (of a noun: in the phrase after "of" or before it). */
  readonly object?: ReadonlySet<string>;
  /** A particle, or the preposition of an oblique, that belongs to the word: "call off", "withdraw from". */
  readonly with?: readonly string[];
  /** One of these lemmas has to stand under the preposition named by `with`. */
  readonly under?: ReadonlySet<string>;
  /** None of these may stand in the object's phrase: "a hunger strike" is no attack. */
  readonly without?: ReadonlySet<string>;
  /** One of these lemmas has to stand in the subject's phrase. */
  readonly subject?: ReadonlySet<string>;
  readonly source?: readonly Slot[];
  readonly target?: readonly Slot[];
  /** Either side may stand in either place: one event, no direction. */
  readonly symmetric?: true;
  /** Only with an object: "returned the bell to", not "returned to". */
  readonly transitive?: true;
  /** Only with an infinitive: "pressed Norland to leave". */
  readonly infinitive?: true;
  /** Only where nothing is said of the object: "called her", not "called her a liar", "called her in". */
  readonly alone?: true;
  /** Takes effect when its actor announces it. */
  readonly performative?: true;
  /** Not enough on its own: only where the reading model sees an act at the word too. */
  readonly weak?: true;
}

export const words = (list: string): readonly string[] => list.trim().split(/\s+/);
export const wordSet = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => words(list)));

type Options = Omit<Frame, 'lemmas' | 'part' | 'cameo'>;

/** Entry of a verb: lemmas in one string, code, frame. */
export const verb = (lemmas: string, cameo: string, options: Options = {}): Frame => ({
  lemmas: words(lemmas),
  part: 'verb',
  cameo,
  ...options,
});

/** Entry of a noun that names an act. */
export const noun = (lemmas: string, cameo: string, options: Options = {}): Frame => ({
  lemmas: words(lemmas),
  part: 'noun',
  cameo,
  ...options,
});

/** How much an entry asks of the text: of several that fit, the most exacting is taken. */
export const exactingness = (frame: Frame): number =>
  (frame.object ? 2 : 0) +
  (frame.with ? 1 : 0) +
  (frame.under ? 2 : 0) +
  (frame.subject ? 2 : 0) +
  (frame.alone || frame.infinitive ? 2 : 0);
