import type { Published } from '../record/date.ts';
import type { Corpus, Entry } from './corpus.ts';
import type { CopyView } from './dossier.ts';
import { wordsIn } from './stems.ts';

/** What an article took from others, the largest share first. */
export function copyViews(corpus: Corpus, entry: Entry): CopyView[] {
  return entry.line.copies
    .filter(({ of }) => corpus.has(of))
    .map(({ of, kind, share }) => ({
      article: entry.article.id,
      of,
      kind,
      share,
      lag: lagOf(corpus.entry(of).published, entry.published),
    }))
    .sort((a, b) => b.share - a.share);
}

/** Minutes from one publication to the next; null where one is known to the day only, or inferred. */
function lagOf(first: Published, second: Published): number | null {
  const exact = ({ value, precision, basis }: Published): boolean =>
    value !== null && basis !== 'story' && (precision === 'minute' || precision === 'second');
  if (!exact(first) || !exact(second)) return null;
  const minutes = Math.round((Date.parse(second.value!) - Date.parse(first.value!)) / 60_000);
  return Number.isFinite(minutes) ? minutes : null;
}

/** Article whose text a paragraph repeats: it shares half of the paragraph's runs of four words; null for text of its own. */
export function originOf(corpus: Corpus, entry: Entry, paragraph: string): string | null {
  const runs = runsOf(paragraph);
  if (!runs.size) return null;
  for (const { of, kind } of copyViews(corpus, entry)) {
    if (kind === 'quotes') continue;
    const theirs = runsOfEntry(corpus.entry(of));
    let shared = 0;
    for (const run of runs) if (theirs.has(run)) shared++;
    if (shared / runs.size >= 0.5 || (kind === 'rewritten' && shared / runs.size >= 0.3)) return of;
  }
  return null;
}

/** Asked for each paragraph that may be from it. */
const held = new WeakMap<Entry, ReadonlySet<string>>();

function runsOfEntry(entry: Entry): ReadonlySet<string> {
  const known = held.get(entry) ?? runsOf(entry.article.text);
  held.set(entry, known);
  return known;
}

function runsOf(text: string): Set<string> {
  const words = [...wordsIn(text)].map(({ word }) => word.toLowerCase());
  const runs = new Set<string>();
  for (let at = 0; at + 4 <= words.length; at++) runs.add(words.slice(at, at + 4).join(' '));
  return runs;
}
