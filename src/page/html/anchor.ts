import { folded } from '../folded.ts';
import type { Line } from '../lines/line.ts';
import { oneLine } from '../one-line.ts';
import type { PageLog } from '../page-log.ts';
import { wordCount } from '../words.ts';

/** Words from which an articleBody is a text rather than a teaser. */
const WHOLE = 120;

/**
 * The text that the page gives in its JSON-LD as a check on what was found: where the found lines hold little of it, it is
 * taken instead; where it covers them, lines below its last one are not of the article.
 */
export function anchored(lines: readonly Line[], body: string | null, log: PageLog): readonly Line[] {
  const paragraphs = paragraphsOf(body ?? '');
  const wanted = paragraphs.reduce((sum, text) => sum + wordCount(text), 0);
  if (wanted < WHOLE) return lines;
  const anchor = folded(paragraphs.join(' '));
  const known = lines.map(({ text }) => wordCount(text) >= 5 && anchor.includes(folded(text)));
  const sum = (some: readonly Line[]) => some.reduce((total, { text }) => total + wordCount(text), 0);
  const covered = sum(lines.filter((_, index) => known[index]));
  if (covered < wanted * 0.4 && sum(lines) < wanted * 0.6) {
    log.step(
      'linked-data-body',
      paragraphs[0] ?? '',
      'the text found on the page is much shorter than the one in its metadata',
    );
    return paragraphs.map((text, block) => ({ text, role: 'text', block, linkShare: 0 }));
  }
  if (covered < wanted * 0.8) return lines;
  const last = known.lastIndexOf(true);
  for (const line of lines.slice(last + 1))
    log.remove(line.text, 'below-anchor', 'the text that the page gives in its metadata ends above it');
  return lines.slice(0, last + 1);
}

const paragraphsOf = (body: string): string[] =>
  body
    .replace(/<(?:br|\/p|\/div|\/li|\/h\d)[^>]*>/gi, '\n')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;/g, "'")
    .split(/\n+/)
    .map(oneLine)
    .filter(Boolean);
