import type { Article } from '../record/article.ts';
import type { Note } from '../record/note.ts';
import type { SeenIds } from './seen-ids.ts';

/** An earlier input with the same id. */
export interface Twin {
  readonly name: string;
  /** The very same page, so that nothing is lost when it is passed over. */
  readonly samePage: boolean;
}

/** The earlier input that has this article's id; remembers the article where there is none. */
export function twinOf({ id, page: { sha256 } }: Article, name: string, seen: SeenIds): Twin | null {
  const earlier = seen.firstWith(id, { name, sha256 });
  return earlier && { name: earlier.name, samePage: earlier.isOfPage(sha256) };
}

/** What is to be said of two inputs with one id. */
export function sameId(id: string, name: string, { name: earlier, samePage }: Twin, kept: boolean): Note {
  const page = samePage ? 'the same page' : 'another page';
  const what = kept
    ? 'both are written; what takes articles by their id will see one of them'
    : 'it is passed over';
  const advice = samePage ? 'Name it once.' : 'Give each page an id of its own.';
  const message = `${name} has the id ${id} of ${earlier} and is ${page}: ${what}. ${advice}`;
  return { stage: 'intake', level: 'warning', code: 'same-id', message };
}
