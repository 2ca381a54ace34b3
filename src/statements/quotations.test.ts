import { describe, expect, it } from 'vitest';
import { isStopped, quotationsOf } from './quotations.ts';

/** Quotations of a text whose paragraphs stand on lines of their own. */
function read(text: string) {
  const paragraphs: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    paragraphs.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return quotationsOf(
    text,
    paragraphs.filter((one) => one.end > one.start),
  ).map((quotation) => ({
    ...quotation,
    words: text.slice(quotation.inner.start, quotation.inner.end),
  }));
}

describe('quotations', () => {
  it('pairs straight, curly, angle and doubled single marks', () => {
    for (const text of [
      'He said "we are ready" again.',
      'He said “we are ready” again.',
      'He said „we are ready” again.',
      'He said «we are ready» again.',
      "He said ''we are ready'' again.",
      "He said ``we are ready'' again.",
    ])
      expect(read(text)).toMatchObject([{ words: 'we are ready', depth: 0, sound: true }]);
  });

  it('takes a curly mark that is turned the wrong way for what its place makes of it', () => {
    const text =
      'She said, "The harbour stays open.“ Others left. He said, ”We sail today,“ and went. “Yes.”';
    expect(read(text).map(({ words }) => words)).toEqual([
      'The harbour stays open.',
      'We sail today,',
      'Yes.',
    ]);
    expect(read('Er sagte „Ja“ und ging.').map(({ words }) => words)).toEqual(['Ja']);
  });

  it('takes a straight mark that a curly one closes', () => {
    expect(read('"We are ready,” he said.')).toMatchObject([{ words: 'We are ready,', sound: true }]);
  });

  it('nests', () => {
    expect(read('“She told me ‘go home’ and left,” he said.')).toMatchObject([
      { depth: 0, words: 'She told me ‘go home’ and left,' },
      { depth: 1, words: 'go home', mark: 'single' },
    ]);
  });

  it('leaves apostrophes alone', () => {
    expect(read("The ministry's aides don't know the traders' names in the '90s.")).toEqual([]);
    expect(read('The ministry’s aides don’t know the traders’ names in the ’90s.')).toEqual([]);
  });

  it('runs on over paragraphs that open with a mark', () => {
    expect(read('“First part.\n“Second part,” he said.')).toMatchObject([
      { words: 'First part.', sound: true, continues: false },
      { words: 'Second part,', sound: true, continues: true },
    ]);
  });

  it('is not sound where nothing closes it', () => {
    expect(read('“Left open for good.\nAnother paragraph.')).toMatchObject([{ sound: false }]);
  });

  it('knows an utterance by its stop, within or behind the marks', () => {
    const stopped = (text: string): boolean => isStopped(text, read(text)[0]!);
    expect(stopped('“We are ready,” he said.')).toBe(true);
    expect(stopped('“We are ready”, he said.')).toBe(true);
    expect(stopped('He called it “utter nonsense” again.')).toBe(false);
  });
});
