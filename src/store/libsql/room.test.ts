import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleOf, pageOf } from '../../../test/helpers/stored-article.ts';
import type { Article } from '../../record/article.ts';
import { sha256 } from '../../record/ids.ts';
import { openLibsqlStore } from './libsql-store.ts';

const MAKERS = { page: '1' };

/** Letters that come nowhere else and cannot be packed much. */
const noise = (seed: string, length: number): string =>
  Array.from({ length: Math.ceil(length / 64) }, (_, i) => sha256(`${seed} ${i}`))
    .join('')
    .slice(0, length);

describe('the room of a store', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-room-'));
    path = join(folder, 'record.db');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const ask = (query: string): Record<string, number>[] => {
    const db = new Database(path);
    try {
      return db.prepare(query).all([]) as Record<string, number>[];
    } finally {
      db.close();
    }
  };

  async function put(articles: readonly Article[]): Promise<void> {
    const store = await openLibsqlStore(path);
    for (const article of articles) await store.putArticle(pageOf(article), article, MAKERS);
    await store.close();
  }

  /** Bytes that each article's packed rows take. */
  const packed = (): number[] => ask('SELECT length(rest) AS n FROM article ORDER BY seq').map(({ n }) => n!);

  it('is given back: what joined indexes leave, and what was written beside the file', async () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      articleOf(`m${i}`, `${noise(`${i}`, 3000).replace(/.{8}/g, '$& ')} `),
    );
    const store = await openLibsqlStore(path);
    for (const article of many) await store.putArticle(pageOf(article), article, MAKERS);
    const lines = many.map(({ id, published }) => ({
      id,
      story: `s-${id}`,
      storyline: null,
      published,
      copies: [],
    }));
    await store.settle({ lines, redated: [], points: () => [] }, MAKERS);
    const [pages] = ask(
      'SELECT freelist_count AS free, page_count * page_size AS used FROM pragma_freelist_count, pragma_page_count, pragma_page_size',
    );
    expect(pages).toEqual({ free: 0, used: statSync(path).size });
    await store.close();
    expect(existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0).toBe(0);
  });

  it('is small for what an outlet puts around each of its texts', async () => {
    const menu = { text: noise('menu', 300), rule: 'navigation', reason: 'leads to other pages' };
    const outlet = { name: 'Tolmere Herald', domain: 'herald.example' };
    const own = (id: string): Article => ({ ...articleOf(id), outlet, removed: [menu] });
    await put([
      articleOf('a1'),
      own('a2'),
      own('a3'),
      own('a4'),
      own('a5'),
      { ...own('a6'), outlet: { name: null, domain: null } },
    ]);
    const sizes = packed();
    expect(sizes[4]).toBeLessThan(150);
    expect(sizes[5]).toBeGreaterThan(sizes[4]! + 100);
  });

  it('grows with rules and classes only in the list of strings, not with names, days and ids', async () => {
    const named = (id: string, name: string): Article => {
      const article = articleOf(id);
      const calls = (value: unknown): unknown =>
        JSON.parse(
          JSON.stringify(value)
            .replaceAll('Ilvar Dresk', name)
            .replaceAll('ilvar-dresk', name)
            .replaceAll('2025-03-12', '2024-07-01'),
        );
      return calls(article) as Article;
    };
    await put([articleOf('a1'), articleOf('a2')]);
    const strings = () => ask('SELECT count(*) AS n FROM word')[0]!.n;
    const before = strings();
    await put([named('a3', 'Maud Serrane'), named('a4', 'Oriel Tamsin')]);
    expect(strings()).toBe(before);
    const store = await openLibsqlStore(path, { readonly: true });
    expect((await store.article('a4'))?.statements[0]?.speaker?.name).toBe('Oriel Tamsin');
    await store.close();
  });
});
