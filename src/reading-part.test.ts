import { describe, expect, it } from 'vitest';
import { articleOf } from '../test/helpers/stored-article.ts';
import { READ_CHARS, readableLength, readablePart, wholeAgain } from './reading-part.ts';

describe('how far a text is read', () => {
  it.each([
    ['all', 'Short. Text.', 100, 'Short. Text.'],
    ['to a paragraph', 'One two three.\n\nFour five.', 20, 'One two three.'],
    ['to a sentence', 'One two three. Four five six seven.', 22, 'One two three.'],
    ['to a word', 'One two three four five', 16, 'One two three'],
    ['never half a character', `${'x'.repeat(9)}😀${'x'.repeat(9)}`, 10, 'x'.repeat(9)],
  ])('%s', (_, text, limit, part) => expect(text.slice(0, readableLength(text, limit))).toBe(part));
});

it('keeps the text whole and says once how far its layers go', () => {
  const long = { ...articleOf('a1'), text: 'The talks went on. '.repeat(READ_CHARS / 10), notes: [] };
  const part = readablePart(long);
  expect(part.text.length).toBeLessThanOrEqual(READ_CHARS);
  const read = wholeAgain(part, long);
  expect(read.text).toBe(long.text);
  expect(read.notes).toMatchObject([{ code: 'read-in-part', level: 'warning' }]);
  expect(read.notes[0]?.message).toContain(
    `${long.text.length} characters, of which the first ${part.text.length} were read`,
  );
  expect(wholeAgain(readablePart(read), read).notes).toHaveLength(1);
  const short = articleOf('a2');
  expect(wholeAgain(readablePart(short), short)).toBe(short);
});
