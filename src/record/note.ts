/** A message that an article carries with it. Nothing in the library prints: the command line does. */
export interface Note {
  readonly stage:
    | 'intake'
    | 'page'
    | 'language'
    | 'actors'
    | 'statements'
    | 'events'
    | 'stories'
    | 'coverage';
  readonly level: 'info' | 'warning' | 'error';
  /** Fixed word for programs, kebab-case, such as `no-date`, `empty-file`, `bad-json`. */
  readonly code: string;
  /** One sentence for a person: what, which value, what to do. */
  readonly message: string;
}

/** One step of the explain trace: which rule or head did what with which characters, and why. */
export interface TraceStep {
  readonly stage: Note['stage'];
  /** Name of the step or recogniser. */
  readonly step: string;
  /** What it looked at, cut to some 200 characters. */
  readonly input: string;
  readonly reason: string;
}

/** Receives trace steps when somebody asked for them (`--explain`). */
export type Explain = (step: TraceStep) => void;
