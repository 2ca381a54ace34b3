/** A condition whose state is another one now. */
export interface TurnedFrom<State> {
  readonly condition: string;
  readonly before: State;
}

/** A party that says something else on an issue than before. `before` is null where it said nothing, or its words are no longer stored. */
export interface MovedFrom<Line> {
  readonly issue: string;
  readonly party: string;
  readonly before: Line | null;
}

/** An event that is told otherwise: its status changed, or more texts carry it. */
export interface Retold {
  readonly event: string;
  readonly statuses: readonly string[] | null;
  readonly independent: number | null;
}

/** What a dossier has that an earlier one had not. Ids are of this dossier. */
export interface ChangesFrom<Line, State> {
  /** Publications that the earlier one reached to; ISO, null where none was dated. */
  readonly since: string | null;
  readonly articles: readonly string[];
  readonly stories: readonly string[];
  readonly positions: readonly MovedFrom<Line>[];
  readonly conditions: readonly string[];
  readonly turned: readonly TurnedFrom<State>[];
  readonly events: readonly string[];
  readonly retold: readonly Retold[];
  readonly utterances: readonly string[];
  /** Articles of the earlier one that are no longer here. */
  readonly gone: number;
}
