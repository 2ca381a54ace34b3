import { folded } from '../folded.ts';
import { oneLine } from '../one-line.ts';
import { wordCount } from '../words.ts';

/** What a page says its title is. */
export interface TitleSigns {
  readonly headline: string | null;
  readonly shared: string | null;
  readonly headings: readonly string[];
  readonly documentTitle: string;
  /** Names of the outlet, which are no part of a title. */
  readonly outlet: readonly (string | null)[];
}

const SEPARATOR = /\s+[|–—\-·•:»«/]\s+|\s*\|\s*|\s+::\s+/;

/**
 * The title: the heading on the page where metadata agree with it, else what the page gives to search engines and
 * networks without the outlet's name. Metadata are often cut or dressed up, headings often belong to the outlet.
 */
export function titleOf(signs: TitleSigns): { title: string; rule: string } | null {
  const headings = signs.headings.map(plainTitle).filter((text) => wordCount(text) > 0);
  const stated = [signs.headline, signs.shared, signs.documentTitle].map((text) => plainTitle(text ?? ''));
  const agreed = headings.find(
    (heading) => wordCount(heading) >= 2 && stated.some((text) => agree(heading, text)),
  );
  if (agreed) return { title: agreed, rule: 'heading-and-metadata' };
  for (const [rule, text] of [
    ['headline', stated[0]!],
    ['shared-title', stated[1]!],
    ['document-title', stated[2]!],
  ] as const) {
    const title = withoutOutlet(text, signs.outlet);
    if (title && !signs.outlet.some((name) => folded(name ?? '') === folded(title))) return { title, rule };
  }
  const heading = headings.find((text) => wordCount(text) >= 3) ?? headings[0];
  return heading ? { title: heading, rule: 'heading' } : null;
}

const plainTitle = (text: string): string =>
  oneLine(
    text
      .replace(/<[^>]+>/g, ' ')
      .replace(/&amp;/g, '&')
      .replace(/&(?:quot|#34);/g, '"')
      .replace(/&(?:#0?39|apos|rsquo|#8217);/g, '’')
      .replace(/&nbsp;/g, ' '),
  );

/** One holds the other, or they share nearly all words. */
function agree(a: string, b: string): boolean {
  const [one, two] = [folded(a), folded(b)];
  if (!one || !two) return false;
  if (one === two || (two.includes(one) && one.length > 12)) return true;
  const [wordsOne, wordsTwo] = [new Set(one.split(' ')), new Set(two.split(' '))];
  const shared = [...wordsOne].filter((word) => wordsTwo.has(word)).length;
  return shared / Math.max(1, Math.min(wordsOne.size, wordsTwo.size)) >= 0.8 && shared >= 4;
}

/** "Title | Outlet" → "Title"; also "Outlet: Title" where the outlet is known. */
function withoutOutlet(text: string, outlet: readonly (string | null)[]): string {
  const names = outlet.map((name) => folded(name ?? '')).filter(Boolean);
  const parts = text.split(SEPARATOR).filter(Boolean);
  if (parts.length < 2) return text;
  const isOutlet = (part: string) =>
    names.some(
      (name) =>
        folded(part) === name ||
        name.startsWith(`${folded(part)} `) ||
        folded(part).startsWith(`${name} `) ||
        folded(part).replace(/ /g, '') === name.replace(/ /g, ''),
    );
  if (isOutlet(parts[0]!)) return oneLine(text.slice(text.indexOf(parts[1]!)));
  const cut = parts.findIndex((part, index) => index > 0 && isOutlet(part));
  if (cut > 0) return oneLine(text.slice(0, text.lastIndexOf(parts[cut]!)).replace(/[\s|–—\-·•:»«/]+$/, ''));
  // An unknown outlet behind a bar: a few words after a longer title.
  const last = parts.at(-1)!;
  const bar = /\|\s*[^|]*$/.exec(text) ?? /\s[–—-]\s[^–—-]*$/.exec(text);
  if (bar && wordCount(last) <= 4 && wordCount(text.slice(0, bar.index)) >= 4)
    return oneLine(text.slice(0, bar.index));
  return text;
}
