import { InvalidArgumentError } from 'commander';

/** For options that may be given several times. */
export const collect = (value: string, before: readonly string[]): string[] => [...before, value];

export const worldOption =
  'a world file that extends the lexicon (docs/world-files.md); may be given several times';

const DATE = /^(\d{4})-(\d\d)(?:-(\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)?$/;

/** An ISO 8601 date or time that exists. */
export function dateOption(value: string): string {
  const [, year, month, day] = DATE.exec(value) ?? [];
  if (!year || !month || Number(month) < 1 || Number(month) > 12)
    throw new InvalidArgumentError(`'${value}' is no date; write it as 2025-03-14.`);
  // Date.parse takes 30 February for a day of March.
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (day && (Number(day) < 1 || Number(day) > days))
    throw new InvalidArgumentError(
      `'${value}' is no date, since ${year}-${month} has ${days} days; write it as 2025-03-14.`,
    );
  if (Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError(
      `'${value}' has no time of day that exists; write it as 2025-03-14T09:30Z.`,
    );
  return value;
}

/** A whole number above 0. */
export function countOption(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError(`'${value}' is no whole number above 0.`);
  return Number(value);
}
