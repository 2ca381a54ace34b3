/** What sort of party an actor is. */
export type ActorKind = 'person' | 'office' | 'body' | 'state' | 'organization' | 'group' | 'outlet';

/** A person, office, body, state, organisation or group, one for all its mentions. */
export interface Actor {
  /** From the lexicon (`rus.vladimir-putin`, `RUS`, `RUS.foreign-ministry`, `UN`) or made from the name (`text:gleb-ostroukhov`). */
  readonly id: string;
  readonly kind: ActorKind;
  /** Canonical name: "Vladimir Putin", "Russian Foreign Ministry", "Japan". */
  readonly name: string;
  /** State (ISO 3166-1 alpha-3, XKX, SUN or an invented one of a world file) or body (EU, UN, NATO, OSCE) it counts for; null when unknown. */
  readonly country: string | null;
  /** Office held at the article's date, in words: "President of Russia". */
  readonly office?: string | undefined;
  /** `lexicon`: known beforehand; `text`: made from what the article says. */
  readonly basis: 'lexicon' | 'text';
}

/** Type of a name, or `pronoun` and `description` ("the ministry") for what stands for one. */
export type MentionType =
  | 'person'
  | 'organization'
  | 'state'
  | 'nationality'
  | 'place'
  | 'date'
  | 'event'
  | 'facility'
  | 'work'
  | 'money'
  | 'misc'
  | 'pronoun'
  | 'description';

/** Characters that stand for something with a name. `actor` null: not an actor, or left open. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: MentionType;
  readonly actor: string | null;
  readonly name: string | null;
  readonly country: string | null;
  /** Name of the rule or head that found or resolved it. */
  readonly rule: string;
}

/** Who a noun phrase stands for. All null where it is left open; `name` alone for the unnamed ("analysts", "a senior official"). */
export interface Party {
  readonly actor: string | null;
  readonly name: string | null;
  readonly country: string | null;
  readonly start?: number;
  readonly end?: number;
  /** Name of the rule that resolved it. */
  readonly rule?: string;
}

export const NOBODY: Party = { actor: null, name: null, country: null };
