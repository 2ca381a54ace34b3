import { differs, type Recogniser } from './verdict.ts';

/** Another number of the same things; a number that one side leaves out is none. */
export const otherNumber: Recogniser = (a, b) => {
  const clash = a.figures.some(
    ({ of, value }) =>
      b.figures.some((other) => other.of === of && other.value !== value) &&
      !b.figures.some((other) => other.of === of && other.value === value),
  );
  return clash ? differs('number', 'other-number') : null;
};
