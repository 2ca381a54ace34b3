import { SAME_REPORT } from '../record/story.ts';
import { copyViews } from './copies.ts';
import { type Corpus, UNKNOWN_OUTLET } from './corpus.ts';
import type { OutletView, StatementView, StoryView } from './dossier.ts';
import { groupBy } from './group-by.ts';

/** What each outlet carried, took and left out, in alphabetical order. */
export function outletViews(
  corpus: Corpus,
  statements: readonly StatementView[],
  stories: readonly StoryView[],
): OutletView[] {
  // Nobody knows whether two pages without an outlet are of one: each stands alone.
  return [
    ...groupBy(corpus.entries, ({ outlet, short }) => (outlet === UNKNOWN_OUTLET ? short : outlet)).values(),
  ]
    .map((entries): OutletView => {
      const name = entries[0]!.outlet;
      const ids = new Set(entries.map(({ article }) => article.id));
      const copies = entries.flatMap((entry) => copyViews(corpus, entry));
      const domain = entries.find(({ article }) => article.outlet.domain)?.article.outlet.domain ?? null;
      const known = (domain && corpus.world.outletByDomain(domain)) || corpus.world.outletByCredit(name);
      const cells = stories.flatMap(({ points }) =>
        points.flatMap((point) => point.cells.filter(({ article }) => ids.has(article))),
      );
      const strip = cells.map(({ relation }) => relation);
      const count = (...relations: readonly string[]): number =>
        strip.filter((relation) => relations.includes(relation)).length;
      return {
        name,
        short: entries[0]!.short,
        known: name !== UNKNOWN_OUTLET,
        domain,
        kind: known?.kind ?? null,
        state: known?.state ?? null,
        articles: [...ids],
        own: entries.filter(
          ({ line }) => !line.copies.some(({ kind }) => SAME_REPORT.has(kind) || kind === 'partial'),
        ).length,
        statements: statements.filter(({ article }) => ids.has(article)).length,
        takesFrom: [
          ...groupBy(copies, ({ of, kind }) => `${corpus.entry(of).outlet}\u0000${kind}`).values(),
        ].map((group) => ({
          outlet: corpus.entry(group[0]!.of).short,
          kind: group[0]!.kind,
          share: Math.max(...group.map(({ share }) => share)),
        })),
        points: cells.length,
        carried: count('states', 'differs', 'contradicts'),
        omitted: count('omits'),
        differs: count('differs'),
        contradicts: count('contradicts'),
        strip,
      };
    })
    .sort(
      (a, b) => a.name.localeCompare(b.name, 'en') || a.short.localeCompare(b.short, 'en', { numeric: true }),
    );
}
