import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleOf, pageOf } from '../../test/helpers/stored-article.ts';
import type { Article } from '../record/article.ts';
import { sha256 } from '../record/ids.ts';
import type { Point } from '../record/point.ts';
import type { StoryLine } from '../record/story.ts';
import { openLibsqlStore } from './libsql/libsql-store.ts';
import { parseQuery } from './search/query.ts';
import { type Makers, type Settling, type Store, StoreError } from './store.ts';

const MAKERS: Makers = { page: '1', statements: '1', events: '1' };
const LATER: Makers = { ...MAKERS, statements: '2' };

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const held: T[] = [];
  for await (const item of items) held.push(item);
  return held;
};

const lineOf = (article: Article, story: string): StoryLine => ({
  id: article.id,
  story,
  storyline: 'line-1',
  published: article.published,
  copies: [],
});

/** A point over the first word of each article. */
function pointOf(story: string, articles: readonly Article[]): Point {
  const word = articles[0]!.text.split(' ')[0]!;
  return {
    story,
    point: `p-${story}-${articles[0]!.id}`,
    kind: 'event',
    label: word,
    cells: articles.map(({ id }) => ({
      article: id,
      relation: 'states',
      spans: [{ start: 0, end: word.length }],
      what: null,
      against: null,
      rule: 'reference',
    })),
    variants: [],
  };
}

const settling = (
  articles: readonly Article[],
  stories: readonly string[],
  redated: Article[] = [],
): Settling => ({
  lines: articles.map((article, i) => lineOf(article, stories[i]!)),
  redated,
  points: (members, lines) => [pointOf(lines[0]!.story, members)],
});

/** What is spoilt: a text, the columns of an article, the index of its rows, that of its words. */
type Spoilt = 'text' | 'article' | 'search' | 'article_words';

/**
 * What every store has to do, whatever it is made of. `open` opens the store at a path; `spoil` changes one byte of an article's text
 * behind the store's back.
 */
function storeContract(
  name: string,
  open: (path: string, options?: { readonly?: boolean; busyTimeout?: number }) => Promise<Store>,
  spoil: (path: string, table: Spoilt) => Promise<void>,
): void {
  describe(`${name} as a store`, () => {
    let folder: string;
    let path: string;
    let store: Store;
    const [one, two, three] = [articleOf('a1'), articleOf('a2'), articleOf('a3')];

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'parley-store-'));
      path = join(folder, 'record.db');
      store = await open(path);
    });
    afterEach(async () => {
      await store.close();
      await rm(folder, { recursive: true });
    });

    const add = (article: Article, makers = MAKERS) => store.putArticle(pageOf(article), article, makers);

    it('gives an article back as it was put, field by field in their order', async () => {
      for (const article of [one, two, three]) expect(await add(article)).toBe('added');
      const back = await all(store.articles());
      expect(back.map((article) => JSON.stringify(article))).toEqual(
        [one, two, three].map((article) => JSON.stringify(article)),
      );
      expect(await store.article('a2')).toEqual(two);
      expect(await store.article('nobody')).toBeNull();
      expect(await store.size()).toBe(3);
    });

    it('keeps what has other fields than rows have', async () => {
      const odd = {
        ...one,
        mentions: [{ ...one.mentions[0]!, note: 'kept' }] as unknown as Article['mentions'],
        times: [],
        page: { ...one.page, sha256: '', uri: null },
      } as Article;
      await add(odd);
      expect(await store.article('a1')).toEqual(odd);
    });

    it('is the same after it was closed and opened again, also by a reader beside the writer', async () => {
      await add(one);
      const reader = await open(path, { readonly: true });
      const before = await reader.revision();
      await add(two);
      expect(await reader.size()).toBe(2);
      expect(await reader.revision()).toBeGreaterThan(before);
      await expect(reader.putArticle(pageOf(three), three, MAKERS)).rejects.toThrow(StoreError);
      await reader.close();
      await store.close();
      store = await open(path);
      expect(await all(store.articles())).toEqual([one, two]);
    });

    it('knows which pages were read, by which versions', async () => {
      await add(one);
      expect(await store.hasPage(pageOf(one).key, MAKERS)).toBe(true);
      expect(await store.hasPage(pageOf(one).key, LATER)).toBe(false);
      expect(await store.hasPage(pageOf(two).key, MAKERS)).toBe(false);
      const failed = [
        { stage: 'intake', level: 'error', code: 'binary-file', message: 'x is a picture.' },
      ] as const;
      await store.putFailure({ ...pageOf(two), article: null, failed }, MAKERS);
      expect(await store.hasPage(pageOf(two).key, MAKERS)).toBe(true);
      expect((await all(store.pages())).map((page) => [page.article, page.failed])).toEqual([
        ['a1', []],
        [null, failed],
      ]);
    });

    it('keeps the bytes of a page where they are given', async () => {
      const bytes = new TextEncoder().encode('<p>Vessaria closed the strait.</p>');
      await store.putArticle(
        { ...pageOf(one), kind: 'bytes', bytes },
        { ...one, page: { ...one.page, sha256: sha256(bytes) } },
        MAKERS,
      );
      expect(Buffer.from((await all(store.pages()))[0]!.bytes!)).toEqual(Buffer.from(bytes));
      expect((await store.check()).problems).toEqual([]);
    });

    it('replaces all rows of an article that is read again, and logs what is gone with its heir and the reason', async () => {
      await add(one);
      const [first, ...others] = one.statements;
      const again = { ...one, statements: [{ ...first!, id: 's-new' }, ...others], events: [], times: [] };
      expect(await add(again, LATER)).toBe('replaced');
      expect(await store.article('a1')).toEqual(again);
      const { counts } = await store.status();
      expect([counts.articles, counts.statements, counts.events, counts.times]).toEqual([
        1,
        one.statements.length,
        0,
        0,
      ]);
      const gone = (await store.changes()).map(({ noun, id, replacedBy, what }) => [
        noun,
        id,
        what,
        replacedBy,
      ]);
      expect(gone).toContainEqual(['statement', first!.id, 'replaced', 's-new']);
      expect(gone).toContainEqual(['event', one.events[0]!.id, 'removed', null]);
      expect((await store.changes())[0]!.reason).toMatch(/versions of the stages/);
      expect(await store.replacementOf(first!.id)).toBe('s-new');
      expect((await store.check()).problems).toEqual([]);
    });

    it('keeps every text that an article had', async () => {
      await add(one);
      const revised = { ...articleOf('a1', 'Now '), page: { ...one.page, sha256: 'b'.repeat(64) } };
      await store.putArticle({ ...pageOf(revised), key: 'page-revised' }, revised, MAKERS);
      const versions = await all(store.versions('a1'));
      expect(versions.map(({ number, textHash, text }) => [number, textHash, text])).toEqual([
        [1, sha256(one.text), one.text],
        [2, sha256(revised.text), revised.text],
      ]);
      expect((await store.changes()).find(({ noun }) => noun === 'article')?.reason).toMatch(/another text/);
    });

    it('settles stories and points, anew only where something changed', async () => {
      for (const article of [one, two, three]) await add(article);
      expect((await store.status()).settled).toBe(false);
      const stories = settling([one, two, three], ['s1', 's1', 's2']);
      expect(await store.settle(stories, MAKERS)).toEqual({ stories: 2, changes: 0 });
      expect(await store.settle(stories, MAKERS)).toEqual({ stories: 0, changes: 0 });
      expect((await store.settle(stories, LATER)).stories).toBe(2);
      expect(await store.lines()).toEqual(stories.lines);
      expect(await store.points('s1')).toEqual([pointOf('s1', [one, two])]);
      expect((await store.points()).length).toBe(2);
      expect((await all(store.articles({ story: 's1' }))).map(({ id }) => id)).toEqual(['a1', 'a2']);
      const listed = await store.stories({ limit: 10, offset: 0 });
      expect(listed.map(({ id, articles }) => [id, articles]).sort()).toEqual([
        ['s1', 2],
        ['s2', 1],
      ]);
      expect(await store.stories({ limit: 1, offset: 1 })).toEqual([listed[1]]);
      expect((await store.status()).settled).toBe(true);
      expect((await store.check()).problems).toEqual([]);
    });

    it('says what stories and points became when further articles join them', async () => {
      await add(one);
      await add(two);
      await store.settle(settling([one, two], ['s1', 's2']), MAKERS);
      await add(three);
      await store.settle(settling([one, two, three], ['s1', 's1', 's1']), MAKERS);
      expect(await store.replacementOf('s2')).toBe('s1');
      expect(await store.replacementOf('p-s2-a2')).toBe('p-s1-a1');
      const story = (await store.changes()).find(({ noun }) => noun === 'story');
      expect([story?.id, story?.what]).toEqual(['s2', 'merged']);
      expect((await store.lines()).map(({ story: id }) => id)).toEqual(['s1', 's1', 's1']);
      expect((await store.points()).map(({ point }) => point)).toEqual(['p-s1-a1']);
    });

    it('takes an article with another day, and shows stories its own day only', async () => {
      await add(one);
      const published = { value: '2025-03-13', precision: 'day', basis: 'story' } as const;
      const redated = { ...one, published };
      await store.settle(settling([redated], ['s1'], [redated]), MAKERS);
      expect((await store.article('a1'))?.published).toEqual(published);
      const [header] = await all(store.headers());
      expect([header?.published.value, header?.text, header?.statements]).toEqual([null, one.text, []]);
      expect(await store.hasPage(pageOf(one).key, MAKERS)).toBe(true);
    });

    it('writes on after it joined what it wrote before', async () => {
      const many = Array.from({ length: 40 }, (_, i) =>
        articleOf(`m${i}`, `${Array.from({ length: 300 }, (_, n) => `word${i}x${n}`).join(' ')} `),
      );
      for (const article of many) await add(article);
      const stories = settling(
        many,
        many.map(({ id }) => `s-${id}`),
      );
      expect((await store.settle(stories, MAKERS)).stories).toBe(40);
      expect(await store.settle(stories, MAKERS)).toEqual({ stories: 0, changes: 0 });
      expect(await add(one)).toBe('added');
      expect((await store.check()).problems).toEqual([]);
      expect((await store.search(parseQuery('word3x7'))).total).toBe(1);
    });

    it('leaves nothing of a write that fails', async () => {
      await add(one);
      const before = JSON.stringify(await store.status());
      const broken = { ...two, statements: [{ ...two.statements[0]!, id: null as unknown as string }] };
      await expect(add(broken)).rejects.toThrow(StoreError);
      const lines = settling([one], ['s1']);
      const failing = {
        ...lines,
        points: () => {
          throw new Error('stopped');
        },
      };
      await expect(store.settle(failing, MAKERS)).rejects.toThrow(StoreError);
      expect(JSON.stringify(await store.status())).toBe(before);
      expect(await add(two)).toBe('added');
      expect(await all(store.articles())).toEqual([one, two]);
    });

    it('finds words, phrases, names, kinds and days', async () => {
      await add(one);
      await add(two);
      await store.settle(settling([one, two], ['s1', 's2']), MAKERS);
      const find = (query: string) => store.search(parseQuery(query));
      const phrase = await find('"boundary talks"');
      expect(phrase.total).toBeGreaterThan(2);
      for (const { marks, snippet, evidence, article } of phrase.hits) {
        expect(marks.map(({ start, end }) => snippet.slice(start, end).toLowerCase())).toContain(
          'boundary talks',
        );
        const { text } = (await store.article(article!))!;
        expect(text.slice(evidence!.start, evidence!.end)).toBe(snippet);
        expect(evidence!.textHash).toBe(sha256(text));
      }
      expect((await find('"talks boundary"')).total).toBe(0);
      expect(
        (await find('kind:statement speaker:Dresk')).hits.every(({ speaker }) => speaker === 'Ilvar Dresk'),
      ).toBe(true);
      expect((await find('kind:event')).total).toBe(2);
      expect((await find('kind:event status:threatened')).total).toBe(0);
      expect((await find('kind:article party:Corrund')).total).toBe(0);
      expect((await find('kind:statement party:COR')).total).toBe(2);
      expect((await find('kind:article outlet:"Hask Today"')).total).toBe(2);
      expect((await find('kind:event from:2025-03-01 to:2025-03-31')).total).toBe(2);
      expect((await find('kind:event date:2025-03-12')).total).toBe(2);
      expect((await find('kind:event to:2025-03-11')).total).toBe(0);
    });

    it('says which filter emptied the list, and what it could not read', async () => {
      await add(one);
      const { total, tally } = await store.search(parseQuery('talks speaker:Dresk date:2022'));
      expect(total).toBe(0);
      expect(tally.map(({ written }) => written)).toEqual(['talks', 'speaker:Dresk', 'date:2022']);
      expect(tally.map(({ rows }) => rows > 0)).toEqual([true, true, false]);
      const odd = await store.search(parseQuery('talks date:2022-13 kind:poem "'));
      expect(odd.problems.length).toBe(3);
      expect(odd.total).toBeGreaterThan(0);
    });

    it('takes whatever somebody types for words', async () => {
      await add(one);
      for (const odd of [
        'NEAR(',
        '" OR 1',
        'a AND',
        '*',
        'words:x',
        '-talks',
        "'; DROP TABLE article",
        '\u0000',
        '{',
        '',
      ])
        await expect(store.search(parseQuery(odd))).resolves.toBeDefined();
      expect(await store.size()).toBe(1);
    });

    it.each(['text', 'article', 'search', 'article_words'] as const)(
      'proves itself, and tells when a part of its %s changed',
      async (table) => {
        await add(one);
        await store.settle(settling([one], ['s1']), MAKERS);
        const sound = await store.check();
        expect(sound.problems).toEqual([]);
        expect(Math.min(sound.spans, sound.hashes, sound.quotations)).toBeGreaterThan(0);
        await store.close();
        await spoil(path, table);
        store = await open(path);
        expect((await store.check()).problems.join('\n')).toMatch(
          /hash|damaged|say other|a1: the search knows it by other words/,
        );
      },
    );
  });
}

storeContract('libsql', openLibsqlStore, async (path, table) => {
  const db = new Database(path);
  if (table === 'text') {
    const { body } = db.prepare('SELECT body FROM text').get([]) as { body: Buffer };
    const spoilt = Buffer.from(body);
    spoilt[Math.floor(spoilt.length / 2)]! ^= 1;
    db.prepare('UPDATE text SET body = ?').run([spoilt]);
  } else if (table === 'article') db.exec('UPDATE article SET events = events + 1');
  // One word of the second row of the article, and a text whose words stand in another order.
  else if (table === 'search')
    db.exec("INSERT INTO search (search, rowid, tokens) VALUES ('delete', 2, 'boundary')");
  else
    db.exec(
      "DELETE FROM article_words; INSERT INTO article_words (rowid, words, title) VALUES (1, 'hask 12', 'price')",
    );
  db.close();
});
