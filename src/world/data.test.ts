import { expect, it } from 'vitest';
import { firstDay, lastDay } from './date-range.ts';
import { loadWorld } from './load-world.ts';
import { readData } from './read-data.ts';

const data = readData();
const world = await loadWorld();
const repeated = (list: readonly string[]): string[] => [
  ...new Set(list.filter((item, at) => list.indexOf(item) !== at)),
];
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

it('has each code and id once', () => {
  expect(repeated(data.states.map((state) => state.iso3))).toEqual([]);
  expect(repeated(data.organisations.map((organisation) => organisation.id))).toEqual([]);
  expect(repeated(data.media.map((outlet) => outlet.id))).toEqual([]);
  expect(repeated(data.disputed.map((place) => place.id))).toEqual([]);
  expect(data.states.length).toBeGreaterThan(200);
});

it('has terms of known states and bodies with real dates that do not run backwards', () => {
  const bodies = new Set([...world.states.keys(), ...world.organisations.keys(), 'ESH']);
  const wrong = data.offices.filter(
    (term) =>
      !DATE.test(term.from) ||
      (term.to !== null && (!DATE.test(term.to) || lastDay(term.to) < firstDay(term.from))) ||
      !(term.state || term.org ? bodies.has(term.state ?? term.org ?? '') : 'territory' in term),
  );
  expect(wrong.map((term) => `${term.id} ${term.from}`)).toEqual([]);
});

it('marks every form of two states as ambiguous', () => {
  const ambiguous = new Set(data.ambiguous.map((record) => record.name));
  const forms = new Set(
    data.states.flatMap((state) => [
      state.name,
      ...(state.names ?? []),
      ...(state.adjectives ?? []),
      state.capital?.name ?? '',
    ]),
  );
  const unmarked = [...forms].filter(
    (form) =>
      form &&
      !ambiguous.has(form) &&
      world.meanings(form).filter((meaning) => meaning.kind === 'state').length > 1,
  );
  expect(unmarked).toEqual([]);
});
