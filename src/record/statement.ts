import type { Party } from './actor.ts';
import type { DateValue } from './date.ts';
import type { Span } from './span.ts';

/** What a speaker does by saying it. */
export type SpeechAct =
  | 'asserts'
  | 'denies'
  | 'demands'
  | 'offers'
  | 'promises'
  | 'threatens'
  | 'rejects'
  | 'accuses'
  | 'appeals'
  | 'asks';

/** Somebody said something: one utterance as one article tells it. */
export interface Statement {
  readonly id: string;
  /** direct: all of the content stands in quotation marks; mixed: a part; indirect: none. */
  readonly kind: 'direct' | 'indirect' | 'mixed';
  /** Pieces of what was said, without outer quotation marks and a leading "that", in the order of the text. */
  readonly content: readonly Span[];
  /** Word that attributes ("said", "according to"); null for a floating quotation. */
  readonly cue: (Span & { readonly lemma: string }) | null;
  readonly speaker: Party | null;
  readonly addressee: Party | null;
  /** Day said, its own and not the article's. */
  readonly said: DateValue;
  /** Where or how it was said: `parliament`, `news-conference`, `interview`, `answer`, `speech`, `post`, `call`, `meeting`, `written`; null where not told. */
  readonly occasion?: string | null;
  /** Agency or outlet that the words came through ("told the Herald", "quoted by the agency as saying"), where the text names one. */
  readonly through?: Party | null;
  /** Words within the content by which the speaker keeps it open ("may", "reportedly"). */
  readonly hedges?: readonly Span[];
  readonly act: SpeechAct;
  /** The content makes something depend on something else. */
  readonly conditional: boolean;
  /** The speaker denies it or declines to say it. */
  readonly negated: boolean;
  /** Said in an earlier round than the news of the day. */
  readonly background: boolean;
  /** Id of the statement within whose content this one stands: a claim within a claim. */
  readonly within: string | null;
  /** Rules and heads that made it, in order. */
  readonly rules: readonly string[];
}

/** Something is made to depend on something. */
export interface Condition {
  readonly id: string;
  /** Who sets it: a state or body code, else a name; null when not known. */
  readonly party: string | null;
  /** Who has to meet it. */
  readonly on: string | null;
  readonly requirement: Span;
  readonly outcome: Span | null;
  /** Id of the statement it stands in; null in the reporter's words. */
  readonly statement: string | null;
  readonly kind:
    | 'if'
    | 'only-if'
    | 'unless'
    | 'until'
    | 'as-long-as'
    | 'in-return'
    | 'depends'
    | 'precondition'
    | 'first';
  /** false: the outcome is refused as long as the requirement is unmet ("no talks unless"). */
  readonly polarity: boolean;
  /** What the article says has become of it: `met` or `dropped`; null where it says nothing. */
  readonly standing?: 'met' | 'dropped' | null;
  readonly rules: readonly string[];
}
