import type { Article } from '../record/article.ts';
import type { Note } from '../record/note.ts';

/** What the input itself says about a page, before anybody looks into it. */
export interface Given {
  readonly id?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
  /** ISO 8601. */
  readonly published?: string;
}

/** One input, wherever it came from: a file, a line of JSONL, a record of a WARC. */
export interface Input {
  /** For messages: file name, or file name and line. */
  readonly name: string;
  /** Address of the page: `url` of a JSONL line or WARC record, else the file's path as given. */
  readonly uri: string | null;
  readonly mediaType: 'text/html' | 'text/plain' | 'application/json' | 'application/octet-stream';
  readonly given: Given;
  readonly content:
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly charset: string | null }
    | { readonly kind: 'html'; readonly html: string }
    /** A saved page as text: page rules apply. */
    | { readonly kind: 'text-page'; readonly bytes: Uint8Array }
    /** Text that an earlier program extracted: comes back unchanged. */
    | { readonly kind: 'text'; readonly text: string }
    /** A line that `parley read` wrote: passes through. */
    | { readonly kind: 'article'; readonly article: Article }
    /** Could not be read; `notes` say why. */
    | { readonly kind: 'nothing' };
  readonly notes: readonly Note[];
}
