import { describe, expect, it } from 'vitest';
import { type Quotation, quotationsOf } from './quotations.ts';

/** Quotations of a text whose paragraphs are parted by a blank line. */
function read(text: string): readonly Quotation[] {
  let start = 0;
  const paragraphs = text.split('\n\n').map((paragraph) => {
    const span = { start, end: start + paragraph.length };
    start = span.end + 2;
    return span;
  });
  return quotationsOf(text, paragraphs);
}

const inner = (text: string): string[] =>
  read(text).map((quotation) => text.slice(quotation.inner.start, quotation.inner.end));

describe('quotationsOf', () => {
  it('pairs typed and straight marks', () => {
    expect(inner('“We will wait,” she said. "No," he said.')).toEqual(['We will wait,', 'No,']);
  });

  it('finds a quotation within a quotation', () => {
    const text = '“He told me ‘never’ and left,” she said.';
    expect(inner(text)).toEqual(['He told me ‘never’ and left,', 'never']);
    expect(read(text).map(({ depth }) => depth)).toEqual([0, 1]);
  });

  it('takes no apostrophe for a mark', () => {
    expect(inner("The ministers’ plan, Orvane’s third of the ’90s, wasn't theirs.")).toEqual([]);
  });

  it('lets a quotation run over paragraphs that open with a mark', () => {
    const found = read('“We waited for years.\n\n“Now we act,” she said.');
    expect(found.map(({ sound, continues }) => [sound, continues])).toEqual([
      [true, false],
      [true, true],
    ]);
  });

  it('does not trust a mark that nothing closes', () => {
    const found = read('“We waited for years, she said.\n\nThe talks go on.');
    expect(found.every(({ sound }) => !sound)).toBe(true);
  });

  it('is sound only within its own paragraph, and spans nest', () => {
    const text = 'He called it “a farce” and “a ‘sad’ one”.\n\n"Later," she said: "perhaps."';
    const found = read(text);
    for (const quotation of found) {
      expect(text.slice(quotation.start, quotation.end)).not.toContain('\n');
      for (const other of found)
        expect(
          other.end <= quotation.start ||
            quotation.end <= other.start ||
            (other.start <= quotation.start && quotation.end <= other.end) ||
            (quotation.start <= other.start && other.end <= quotation.end),
        ).toBe(true);
    }
  });
});
