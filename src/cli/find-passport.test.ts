import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articleOf, pageOf } from '../../test/helpers/stored-article.ts';
import type { Point } from '../record/point.ts';
import { openLibsqlStore } from '../store/libsql/libsql-store.ts';
import type { Store } from '../store/store.ts';
import { findPassport } from './find-passport.ts';

const articles = [articleOf('a1'), articleOf('a2')];
const [one] = articles;
const point: Point = {
  story: 's2',
  point: 'p-1',
  kind: 'event',
  label: 'Hask',
  cells: [
    {
      article: 'a2',
      relation: 'states',
      spans: [{ start: 0, end: 4 }],
      what: null,
      against: null,
      rule: 'reference',
    },
  ],
  variants: [],
};

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-passport-'));
  store = await openLibsqlStore(join(folder, 'record.db'));
  for (const article of articles) await store.putArticle(pageOf(article), article, { page: '1' });
  const lines = articles.map(({ id, published }, i) => ({
    id,
    story: `s${i + 1}`,
    storyline: null,
    published,
    copies: [],
  }));
  const points = (_: unknown, [line]: readonly { readonly story: string }[]) =>
    line?.story === 's2' ? [point] : [];
  await store.settle({ lines, redated: [], points }, { page: '1' });
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

it('finds a row and a point in a small store without their article', async () => {
  expect((await findPassport(store, one!.statements[0]!.id))?.noun).toBe('statement');
  expect((await findPassport(store, 'p-1'))?.noun).toBe('point');
  expect(await findPassport(store, 'p-2')).toBeNull();
});

it('asks for the article in a large one, and finds both by it', async () => {
  const id = one!.statements[0]!.id;
  await expect(findPassport(store, id, { most: 1 })).rejects.toThrow(/--article/);
  expect((await findPassport(store, id, { most: 1, article: 'a1' }))?.row).toMatchObject({ id });
  expect((await findPassport(store, 'p-1', { most: 1, article: 'a2' }))?.noun).toBe('point');
  expect(await findPassport(store, 'p-1', { most: 1, article: 'a1' })).toBeNull();
  expect(await findPassport(store, id, { most: 1, article: 'a9' })).toBeNull();
});
