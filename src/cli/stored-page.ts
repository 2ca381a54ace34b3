import type { Input } from '../intake/input.ts';
import type { Article } from '../record/article.ts';
import { contentId, sha256 } from '../record/ids.ts';
import type { StoredPage } from '../store/store.ts';

/** What came in, as bytes or text; null for what could not be read. */
const contentOf = ({ content }: Input): Uint8Array | string | null => {
  switch (content.kind) {
    case 'bytes':
    case 'text-page':
      return content.bytes;
    case 'html':
      return content.html;
    case 'text':
      return content.text;
    case 'article':
      return JSON.stringify(content.article);
    default:
      return null;
  }
};

/**
 * The row of a page, before it is read: its key follows from its content, what the input said of it, and the reference date. A page
 * that could not be opened is known by its name.
 */
export function storedPage(input: Input, options: { keep: boolean; date?: string }): StoredPage {
  const content = contentOf(input);
  const hash = content === null ? '' : sha256(content);
  const given = Object.fromEntries(
    Object.entries(input.given).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const named = content === null ? input.name : null;
  const kept = options.keep && content !== null;
  return {
    key: contentId('page', input.content.kind, hash, JSON.stringify(given), options.date ?? null, named),
    sha256: hash,
    uri: input.uri,
    mediaType: input.mediaType,
    given,
    kind: input.content.kind,
    charset: input.content.kind === 'bytes' ? input.content.charset : null,
    bytes: kept ? (typeof content === 'string' ? Buffer.from(content) : content) : null,
    failed: [],
    article: null,
  };
}

/** The input again, from a page whose bytes were kept. */
export function inputOfPage(page: StoredPage): Input | null {
  const { bytes, kind, charset, given, uri } = page;
  if (!bytes) return null;
  const text = (): string => Buffer.from(bytes).toString('utf8');
  const content = ((): Input['content'] => {
    switch (kind) {
      case 'bytes':
        return { kind, bytes, charset };
      case 'text-page':
        return { kind, bytes };
      case 'html':
        return { kind, html: text() };
      case 'text':
        return { kind, text: text() };
      case 'article':
        return { kind, article: JSON.parse(text()) as Article };
      default:
        return { kind: 'nothing' };
    }
  })();
  return {
    name: uri ?? page.key,
    uri,
    mediaType: page.mediaType as Input['mediaType'],
    given,
    content,
    notes: page.failed,
  };
}
