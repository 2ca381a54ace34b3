/** What the process ends with; README lists them. */
export const EXIT = {
  ok: 0,
  /** Some inputs could not be read, or what was checked does not hold. */
  incomplete: 1,
  /** Wrong usage: an option, a value, a missing argument. */
  usage: 2,
  /** The reading model or the world data cannot be loaded. */
  broken: 3,
  /** Stopped by Ctrl-C (128 + SIGINT). */
  interrupted: 130,
} as const;

/** Ends a command with a message for people and an exit code. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.usage, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
