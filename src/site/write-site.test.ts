import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIXTURE, makeArticle } from '../../test/helpers/dossier-fixture.ts';
import { buildDossier } from '../dossier/build-dossier.ts';
import { checkPassport } from '../export/check-passport.ts';
import { listFiles } from './list-files.ts';
import { verifyDossier } from './verify-dossier.ts';
import { SiteError, writeSite } from './write-site.ts';

let folder: string;
let out: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-site-'));
  out = join(folder, 'dossier');
  await writeSite(buildDossier(FIXTURE), { out });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const page = async (path: string) => parseHTML(await readFile(join(out, path), 'utf8')).document;
const htmlFiles = async () => (await listFiles(out)).filter((path) => path.endsWith('.html'));

describe('writeSite', () => {
  it('writes a page for each thing, its data and a manifest, and leaves nothing beside', async () => {
    expect(await htmlFiles()).toEqual([
      ...['follow', 'herald', 'ledger', 'vbc', 'wire'].map((id) => `articles/${id}.html`),
      'index.html',
      'outlets.html',
      'parties/cor.html',
      'parties/ves.html',
      'search.html',
      'stories/april.html',
      'stories/march.html',
    ]);
    expect(await readdir(folder)).toEqual(['dossier']);
  });

  it('shows what changed on the way to each outlet, in the words of both', async () => {
    const section = (await page('stories/march.html')).querySelector('#turned')!;
    expect([...section.querySelectorAll('h3')].map(({ textContent }) => textContent.trim())).toEqual([
      expect.stringMatching(/Herald\s+1\s+change/),
      expect.stringMatching(/VBC World\s+1\s+change/),
    ]);
    const words = [...section.querySelectorAll('[data-span]')].map(({ textContent }) => textContent);
    expect(words).toEqual([
      'if Vessaria first withdrew',
      'only if Vessaria first withdrew',
      'if Vessaria first withdrew the licence rule',
    ]);
    expect(section.textContent).toContain('left out');
    expect((await page('stories/april.html')).querySelector('#turned')).toBeNull();
  });

  it('offers the passport of each line, which proves itself from its file', async () => {
    const links = [
      ...(await page('articles/herald.html')).querySelectorAll('.entries a[href*="passports/"]'),
    ];
    expect(links.length).toBeGreaterThan(2);
    expect(new Set(links.map((link) => link.getAttribute('href')))).toEqual(
      new Set(['../passports/herald.json']),
    );
    const passport = JSON.parse(await readFile(join(out, 'passports/herald.json'), 'utf8')) as unknown;
    expect(checkPassport(passport).problems).toEqual([]);
  });

  it('links only to what is there, relative and down to the characters', async () => {
    const ids = new Map<string, Set<string>>();
    const files = new Set(await listFiles(out));
    for (const path of await htmlFiles()) {
      const all = [...(await page(path)).querySelectorAll('[id]')].map((element) => element.id);
      expect(new Set(all).size, `${path} uses an id twice`).toBe(all.length);
      ids.set(path, new Set(all));
    }
    let checked = 0;
    for (const path of await htmlFiles()) {
      for (const element of (await page(path)).querySelectorAll('a[href], link[href], use[href]')) {
        const href = element.getAttribute('href')!;
        if (/^https?:/.test(href)) continue;
        const [file, hash] = decodeURIComponent(href).split('#');
        const target = file ? join(path, '..', file) : path;
        expect(files, `${path}: ${href}`).toContain(target);
        if (hash) expect(ids.get(target), `${path}: ${href}`).toContain(hash);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(200);
  });

  it('has no inline script or style, and forbids both; its scripts are its own files', async () => {
    for (const path of await htmlFiles()) {
      const document = await page(path);
      expect(document.querySelectorAll('script:not([src]), style, [style], [onclick]')).toHaveLength(0);
      for (const script of document.querySelectorAll('script'))
        expect(script.getAttribute('src')).toMatch(/^(\.\.\/)?(assets\/islands|data\/search-index)\.js$/);
      expect(document.querySelector('meta[http-equiv]')!.getAttribute('content')).toContain(
        "default-src 'none'",
      );
    }
  });

  it('shows direct words in quotation marks and reported ones without', async () => {
    const document = await page('stories/march.html');
    expect([...document.querySelectorAll('q')].map((quote) => quote.textContent)).toContain(
      '“The strait can be closed in an afternoon,”',
    );
    const indirect = [...document.querySelectorAll('.said.ind')];
    expect(indirect.length).toBeGreaterThan(0);
    for (const words of indirect) expect(words.querySelector('q')).toBeNull();
  });

  it('replaces an earlier dossier, and nothing else', async () => {
    const again = join(folder, 'again');
    await writeSite(buildDossier(FIXTURE), { out: again });
    const first = await readFile(join(again, 'manifest.json'), 'utf8');
    await writeSite(buildDossier(FIXTURE), { out: again });
    expect(await readFile(join(again, 'manifest.json'), 'utf8')).toBe(first);
    await writeFile(join(again, 'notes.txt'), 'mine');
    await expect(writeSite(buildDossier(FIXTURE), { out: again })).rejects.toThrow(/notes\.txt/);
    const foreign = join(folder, 'foreign');
    await mkdir(foreign);
    await writeFile(join(foreign, 'a.txt'), 'mine');
    await expect(writeSite(buildDossier(FIXTURE), { out: foreign })).rejects.toBeInstanceOf(SiteError);
    expect(await readdir(foreign)).toEqual(['a.txt']);
    await expect(writeSite(buildDossier(FIXTURE), { out: join(foreign, 'a.txt') })).rejects.toBeInstanceOf(
      SiteError,
    );
  });

  it('leaves nothing behind when it is stopped', async () => {
    const stopped = join(folder, 'stopped');
    await mkdir(stopped);
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(writeSite(buildDossier(FIXTURE), { out: join(stopped, 'x'), signal })).rejects.toThrow(
      'stopped',
    );
    expect(await readdir(stopped)).toEqual([]);
  });

  it('renders hostile input inert', async () => {
    const evil = makeArticle({
      id: '../../evil',
      title: '<script>alert(1)</script> \u202egnorw\u202c "><img src=x onerror=alert(1)>',
      outlet: '<b onmouseover=alert(1)>Outlet',
      domain: 'evil.example',
      published: { value: '2025-03-12', precision: 'day', basis: 'given' },
      text: 'Ilvar Dresk said <script>alert(2)</script> “<img src=x onerror=alert(3)> \ud800 stays,” & more.',
      statements: [
        {
          kind: 'direct',
          words: '<img src=x onerror=alert(3)> \ud800 stays,',
          by: 'dresk',
          said: '2025-03-12',
        },
      ],
      events: [],
      conditions: [],
    });
    const hostile = { ...evil, page: { ...evil.page, uri: 'javascript:alert(4)' } };
    const target = join(folder, 'hostile');
    await writeSite(buildDossier({ ...FIXTURE, articles: [hostile], lines: [], points: [] }), {
      out: target,
    });
    expect((await verifyDossier(target)).problems).toEqual([]);
    const files = await listFiles(target);
    expect(files.every((path) => !path.includes('..'))).toBe(true);
    for (const path of files.filter((name) => name.endsWith('.html'))) {
      const { document } = parseHTML(await readFile(join(target, path), 'utf8'));
      expect(
        document.querySelectorAll('script:not([src]), img, [onerror], [onmouseover], a[href^="javascript"]'),
      ).toHaveLength(0);
      expect(document.querySelector('title')!.textContent).not.toMatch(/[\u202a-\u202e]/);
    }
  });

  it('stands with nothing to show', async () => {
    const target = join(folder, 'empty');
    const written = await writeSite(buildDossier({ ...FIXTURE, articles: [], lines: [], points: [] }), {
      out: target,
    });
    expect(written).toEqual({ pages: 3, entry: join(target, 'index.html') });
    expect((await verifyDossier(target)).problems).toEqual([]);
  });
});

describe('verifyDossier', () => {
  it('proves a dossier that was just written', async () => {
    const { checked, problems } = await verifyDossier(out);
    expect(problems).toEqual([]);
    expect(checked.files).toBe((await listFiles(out)).length - 1);
    expect(checked.spans).toBeGreaterThan(150);
    expect(checked.quotations).toBeGreaterThan(10);
  });

  it('fails on one changed byte, wherever it is', async () => {
    for (const path of await listFiles(out)) {
      const whole = await readFile(join(out, path));
      for (const at of path === 'manifest.json'
        ? [0, whole.length >> 1, whole.length - 1]
        : [whole.length >> 1]) {
        const changed = Buffer.from(whole);
        changed[at] = changed[at]! ^ 1;
        await writeFile(join(out, path), changed);
        expect((await verifyDossier(out)).problems, `${path} at ${at}`).not.toEqual([]);
      }
      await writeFile(join(out, path), whole);
    }
    expect((await verifyDossier(out)).problems).toEqual([]);
  });

  it('names a missing file, an added one and a folder that is no dossier', async () => {
    const path = join(out, 'outlets.html');
    const whole = await readFile(path);
    await rm(path);
    expect((await verifyDossier(out)).problems).toEqual(['outlets.html: missing']);
    await writeFile(path, whole);
    await writeFile(join(out, 'more.html'), '');
    expect((await verifyDossier(out)).problems).toEqual(['more.html: not of this dossier']);
    await rm(join(out, 'more.html'));
    expect((await verifyDossier(folder)).problems[0]).toMatch(/no dossier/);
  });
});
