import type { Article } from '../../record/article.ts';
import { overlaps, type Span } from '../../record/span.ts';
import type { Change, Noun } from '../store.ts';
import type { Db } from './open.ts';

export type NewChange = Omit<Change, 'number'>;

export async function logChanges(db: Db, changes: readonly NewChange[], maker: number): Promise<void> {
  for (const { noun, id, owner, what, replacedBy, reason, row } of changes)
    await db
      .insertInto('change')
      .values({ noun, id, owner, what, replaced_by: replacedBy, reason, row, maker })
      .execute();
}

/**
 * Takes out of the log what an article has again by the same versions: a page read anew without the day that its story gives it lacks
 * rows until it has that day.
 */
export async function strikeReturned(db: Db, article: Article, maker: number): Promise<void> {
  const ids = [...article.statements, ...article.events, ...article.conditions].map(({ id }) => id);
  if (!ids.length) return;
  await db
    .deleteFrom('change')
    .where('owner', '=', article.id)
    .where('maker', '=', maker)
    .where('noun', 'in', ['statement', 'event', 'condition'])
    .where('id', 'in', ids)
    .execute();
}

interface Located {
  readonly id: string;
  readonly spans: readonly Span[];
  readonly row: unknown;
}

/**
 * Rows of an article that its new reading no longer has. What stands in a row's place is the row of its noun that shares characters
 * with it; only on an unchanged text, since elsewhere the same offsets are other words.
 */
export function vanished(before: Article, after: Article, reason: string): NewChange[] {
  const sameText = before.text === after.text;
  return (['statement', 'event', 'condition'] as const).flatMap((noun) => {
    const now = located(after, noun);
    const ids = new Set(now.map(({ id }) => id));
    return located(before, noun)
      .filter(({ id }) => !ids.has(id))
      .map(({ id, spans, row }): NewChange => {
        const heir = sameText
          ? now.find((other) => other.spans.some((span) => spans.some((mine) => overlaps(span, mine))))
          : undefined;
        const what = heir ? 'replaced' : 'removed';
        return {
          noun,
          id,
          owner: before.id,
          what,
          replacedBy: heir?.id ?? null,
          reason,
          row: JSON.stringify(row),
        };
      });
  });
}

function located(article: Article, noun: Extract<Noun, 'statement' | 'event' | 'condition'>): Located[] {
  switch (noun) {
    case 'statement':
      return article.statements.map((row) => ({ id: row.id, spans: row.content, row }));
    case 'event':
      return article.events.map((row) => ({ id: row.id, spans: row.evidence, row }));
    default:
      return article.conditions.map((row) => ({ id: row.id, spans: [row.requirement], row }));
  }
}
