import { type Passport, passportOfPoint, passportOfRow } from '../export/passport.ts';
import type { Store } from '../store/store.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { allOf } from './read-inputs.ts';

/** Articles that are looked through for an id: some seconds' worth. An id does not say which article it is of. */
const MOST_LOOKED_THROUGH = 1000;

/**
 * The passport of a row or a point of a store; null where there is none. Rejects with CommandError where no article is named and there
 * are more than `most` to look through.
 */
export async function findPassport(
  store: Store,
  id: string,
  { article, most = MOST_LOOKED_THROUGH }: { readonly article?: string; readonly most?: number } = {},
): Promise<Passport | null> {
  const { makers: all } = await store.status();
  const makers = Object.assign({}, ...all.map(({ makers: own }) => own)) as Record<string, string>;
  if (article === undefined && (await store.size()) > most)
    throw new CommandError(
      `the store has more than ${most} articles to look through; name the one that ${id} is of with --article (parley search --json gives both).`,
      EXIT.usage,
    );
  for await (const one of store.articles(article ? { ids: [article] } : undefined)) {
    const passport = passportOfRow(one, id, makers);
    if (passport) return passport;
  }
  const story = article === undefined ? undefined : await store.storyOf(article);
  if (story === null) return null;
  const point = (await store.points(story)).find((one) => one.point === id);
  return point ? passportOfPoint(point, await allOf(store.articles({ story: point.story })), makers) : null;
}
