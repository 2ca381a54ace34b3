import type { z } from 'zod';
import { kindOf } from './value-words.ts';

const WANTED: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of two numbers',
  object: 'an object',
  record: 'an object',
};

/** `["states", 0, "iso3"]` → `states[0].iso3`. */
export const fieldOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (field, key) =>
      typeof key === 'number' ? `${field}[${key}]` : field ? `${field}.${String(key)}` : String(key),
    '',
  );

/** What a schema says of a JSON value, in plain words that go on after the field's name. */
export function inPlainWords(issue: z.core.$ZodIssue, json: unknown): { field: string; problem: string } {
  const value = at(json, issue.path);
  const field = fieldOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return { field: fieldOf([...issue.path, issue.keys[0]!]), problem: 'is not a field of a world file' };
    case 'invalid_type':
      return { field, problem: otherThan(value, WANTED[issue.expected] ?? issue.expected) };
    case 'invalid_union':
      return { field, problem: otherThan(value, 'a string or a list of strings') };
    case 'invalid_value': {
      const values = issue.values.map((one) => String(one));
      return {
        field,
        problem:
          value === undefined
            ? 'is missing'
            : `is ${JSON.stringify(value)} and has to be one of: ${values.join(', ')}`,
      };
    }
    case 'too_small':
      return { field, problem: issue.origin === 'number' ? `must be ${issue.minimum} or more` : 'is empty' };
    case 'too_big':
      return {
        field,
        problem: issue.origin === 'number' ? `must be ${issue.maximum} or less` : 'has too many entries',
      };
    case 'invalid_key':
      return { field, problem: issue.issues[0]?.message ?? 'is no key that can stand here' };
    default:
      return { field, problem: issue.message };
  }
}

const otherThan = (value: unknown, wanted: string): string =>
  value === undefined ? 'is missing' : `is ${kindOf(value)} where ${wanted} should be`;

const at = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    json,
  );
