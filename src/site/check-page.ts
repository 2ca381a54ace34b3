import { parseHTML } from 'linkedom';
import type { StoredText } from './check-evidence.ts';

const MARKS = /^["“”„«»‘’']|["“”„«»‘’']$/gu;

/**
 * Checks what a page shows as words of a source: each `<q>` is verbatim in a stored text within its quotation marks, and each run
 * with `data-span` is what stands at that place. Struck words (`del`: what another rendering has) and tags of marks do not count.
 */
export function checkPage(
  where: string,
  html: string,
  texts: ReadonlyMap<string, StoredText>,
  problems: string[],
): { spans: number; quotations: number } {
  const { document } = parseHTML(html);
  const all = [...texts.values()].map(({ text }) => wellFormed(text));
  const runs = document.querySelectorAll('[data-span]');
  for (const run of runs) {
    const article = run.getAttribute('data-article') ?? '';
    const [start = Number.NaN, end = Number.NaN] = (run.getAttribute('data-span') ?? '')
      .split('-')
      .map(Number);
    const stored = texts.get(article);
    const shown = wordsOf(run);
    const words = run.localName === 'q' ? shown.replace(/^“|”$/g, '') : shown;
    if (!stored || wellFormed(stored.text.slice(start, end)) !== words)
      problems.push(`${where}: “${words.slice(0, 60)}” is not what stands at ${start}–${end} of ${article}`);
  }
  const quotations = document.querySelectorAll('q');
  for (const quotation of quotations) {
    const words = wordsOf(quotation).replace(MARKS, '');
    const home = texts.get(quotation.closest('[data-article]')?.getAttribute('data-article') ?? '');
    const among = home ? [wellFormed(home.text)] : all;
    if (!words || !among.some((text) => text.includes(words)))
      problems.push(`${where}: “${words.slice(0, 60)}” stands in quotation marks and in no stored text`);
  }
  return { spans: runs.length, quotations: quotations.length };
}

interface Nodelike {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Nodelike>;
  readonly localName?: string;
  readonly classList?: { contains(name: string): boolean };
}

/** Text of an element without struck words and tags. */
function wordsOf(node: Nodelike): string {
  if (node.nodeType === 3) return node.textContent ?? '';
  if (node.localName === 'del' || node.classList?.contains('tag')) return '';
  return [...node.childNodes].map(wordsOf).join('');
}

/** A lone half of a surrogate pair cannot be written in UTF-8; pages hold the replacement character for it. */
const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
