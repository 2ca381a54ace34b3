import type { Article } from './record/article.ts';
import type { Note } from './record/note.ts';

/**
 * Characters of an article that are read beyond its page: some 33,000 words, several times the longest reports. Time of the layers
 * grows faster than a text, since pronouns, parties and occasions look back over all of it.
 */
export const READ_CHARS = 200_000;

const CODE = 'read-in-part';

/** How far a text is read: all of it, or to the last paragraph (else sentence, else word) that ends within the limit. */
export function readableLength(text: string, limit: number = READ_CHARS): number {
  if (text.length <= limit) return text.length;
  const head = text.slice(0, limit);
  // A border far back would leave out what could be read.
  const border = ['\n\n', '. ', '\n', ' ']
    .map((mark) => head.lastIndexOf(mark) + mark.trimEnd().length)
    .find((at) => at > limit / 2);
  return border ?? (head.isWellFormed() ? limit : limit - 1);
}

/** The article with the part of its text that is read. */
export const readablePart = (article: Article): Article => {
  const length = readableLength(article.text);
  return length === article.text.length ? article : { ...article, text: article.text.slice(0, length) };
};

/** An article whose layers were read from a part of its text: the text is whole again, and a note says how far they go. */
export function wholeAgain(read: Article, { text, notes: before }: Article): Article {
  if (read.text.length === text.length) return read;
  const own = read.notes.slice(before.length);
  const note: Note = {
    stage: 'language',
    level: 'warning',
    code: CODE,
    message: `${read.id} has ${text.length} characters, of which the first ${read.text.length} were read; the text is kept whole. Cut the page into its articles to have all of it read.`,
  };
  return { ...read, text, notes: [...before.filter(({ code }) => code !== CODE), note, ...own] };
}
