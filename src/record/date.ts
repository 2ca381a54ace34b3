/** How exactly a date is known. */
export type Precision =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'year'
  | 'decade';

/**
 * Day of publication. `value` is ISO 8601 as exact as known (`2024-06-06T04:06:19+09:00`, `2024-06-06`, `2022-03`), null when unknown.
 * `basis` says where it comes from: given with the input, the page's metadata, its visible text, its address,
 * or inferred from the story that the article belongs to.
 */
export interface Published {
  readonly value: string | null;
  readonly precision: Precision | null;
  readonly basis: 'given' | 'metadata' | 'page' | 'url' | 'story' | null;
}

export const UNDATED: Published = { value: null, precision: null, basis: null };

/** A date of something told: ISO 8601 or TIMEX3 (`2022-SP`), null when not told. `basis` names the rule, inferred values say so. */
export interface DateValue {
  readonly value: string | null;
  readonly precision: Precision | null;
  /** Such as `text`, `weekday`, `same-occasion`, `inferred:published-day`; null with a null value. */
  readonly basis: string | null;
}

export const NO_DATE: DateValue = { value: null, precision: null, basis: null };

/** An expression of time (TIMEX3, TimeML 1.2.1). `value` null where nothing anchors it. */
export interface Time {
  readonly start: number;
  readonly end: number;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** ISO 8601 or TIMEX3: `2022-03`, `2022-SP`, `P3D`, `PRESENT_REF`. */
  readonly value: string | null;
  /** Name of the rule that found or resolved it. */
  readonly rule: string;
}

/** Precision of an ISO 8601 or TIMEX3 date value; null when it is none. */
export function precisionOf(value: string | null): Precision | null {
  if (!value) return null;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value)) return 'second';
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return 'minute';
  if (/^\d{4}-\d\d-\d\dT\d\d/.test(value)) return 'hour';
  if (/^\d{4}-\d\d-\d\d/.test(value)) return 'day';
  if (/^\d{4}-W\d\d/.test(value)) return 'week';
  if (/^\d{4}-\d\d$/.test(value)) return 'month';
  if (/^\d{4}-(SP|SU|FA|WI|Q[1-4]|H[12])$/.test(value)) return 'season';
  if (/^\d{4}$/.test(value)) return 'year';
  if (/^\d{3}X?$/.test(value)) return 'decade';
  return null;
}
