import type { ExportFile, ExportInput } from './export-input.ts';
import type { FeedEntry } from './feed-entry.ts';
import { type Feed, feedsOf } from './feeds.ts';

/** Atom needs a time of change where none is known: the beginning of computers' time stands for it, as docs/exports.md says. */
const UNKNOWN = '1970-01-01T00:00:00Z';

/** An Atom feed (RFC 4287) a story, a party, an issue. */
export const atomFeeds = ({ dossier }: ExportInput): ExportFile[] =>
  feedsOf(dossier).map((feed) => ({ path: `${feed.path}.atom`, content: atomOf(feed) }));

function atomOf({ id, title, entries }: Feed): string {
  const updated =
    entries
      .flatMap(({ published }) => published ?? [])
      .sort()
      .at(-1) ?? UNKNOWN;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${xml(id)}</id>
  <title>${xml(title)}</title>
  <updated>${updated}</updated>
  <author><name>Parley</name></author>
${entries.map((entry) => entryXml(entry)).join('')}</feed>
`;
}

function entryXml({ id, title, url, published, outlet, byline, content, summary }: FeedEntry): string {
  const authors = byline.length ? byline : [outlet];
  return `  <entry>
    <id>${xml(id)}</id>
    <title>${xml(title)}</title>
    <updated>${published ?? UNKNOWN}</updated>
${published ? `    <published>${published}</published>\n` : ''}${url ? `    <link rel="alternate" href="${xml(url)}"/>\n` : ''}${authors
  .map((name) => `    <author><name>${xml(name)}</name></author>\n`)
  .join('')}    <source><title>${xml(outlet)}</title></source>
    <summary>${xml(summary)}</summary>
${content === title ? '' : `    <content type="text">${xml(content)}</content>\n`}  </entry>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 has no place for are left out. */
const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);
