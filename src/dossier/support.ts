import { SAME_REPORT } from '../record/story.ts';
import type { Corpus } from './corpus.ts';
import type { Support } from './dossier.ts';

/** Which articles are one report: id → id of the first article of its report. */
export type Reports = ReadonlyMap<string, string>;

/**
 * Articles that took their text from each other, or that stand in one story under one agency's credit, are one report however often it ran.
 * An agency's own article and those that credit it go together.
 */
export function reportsOf(corpus: Corpus): Reports {
  const parent = new Map(corpus.entries.map(({ article }) => [article.id, article.id]));
  const root = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) at = parent.get(at)!;
    return at;
  };
  const order = new Map(corpus.entries.map(({ article }, index) => [article.id, index]));
  const join = (a: string, b: string) => {
    const [one, two] = [root(a), root(b)];
    if (one === two) return;
    const [first, second] = order.get(one)! < order.get(two)! ? [one, two] : [two, one];
    parent.set(second, first);
  };

  const agencies = new Map<string, string>();
  for (const { article, line, outlet } of corpus.entries) {
    for (const copy of line.copies)
      if (SAME_REPORT.has(copy.kind) && parent.has(copy.of)) join(article.id, copy.of);
    const behind = article.credit.length ? article.credit : [outlet];
    for (const credit of behind.slice(0, 1)) {
      const known = corpus.world.outletByCredit(credit);
      if (!article.credit.length && known?.kind !== 'agency') continue;
      const key = `${line.story}\u0000${known?.id ?? credit.toLowerCase()}`;
      const earlier = agencies.get(key);
      if (earlier) join(article.id, earlier);
      else agencies.set(key, article.id);
    }
  }
  return new Map(corpus.entries.map(({ article }) => [article.id, root(article.id)]));
}

/** Support of a row by the articles that carry it. */
export function supportOf(corpus: Corpus, reports: Reports, articles: Iterable<string>): Support {
  const ids = corpus.inOrder(articles);
  return { reports: ids.length, independent: new Set(ids.map((id) => reports.get(id))).size, articles: ids };
}
