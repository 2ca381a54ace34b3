import { InvalidArgumentError } from 'commander';

/** For options that may be given several times. */
export const collect = (value: string, before: readonly string[]): string[] => [...before, value];

export const worldOption =
  'a world file that extends the lexicon (docs/world-files.md); may be given several times';

/** An ISO 8601 date or time that exists. */
export function dateOption(value: string): string {
  if (
    !/^\d{4}-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)?$/.test(value) ||
    Number.isNaN(Date.parse(value))
  )
    throw new InvalidArgumentError(`'${value}' is no date; write it as 2025-03-14.`);
  return value;
}

/** A whole number above 0. */
export function countOption(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError(`'${value}' is no whole number above 0.`);
  return Number(value);
}
