import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIslands } from '../../scripts/build-islands.mjs';
import { listFiles } from '../../src/site/list-files.ts';
import { writeSite } from '../../src/site/write-site.ts';
import { CHROMIUM, launch, overflow, violations } from './browser.ts';
import { fullDossier } from './fixture.ts';

/** One page of each kind. */
const KINDS = [
  'index.html',
  'outlets.html',
  'search.html',
  'map.html',
  'changes.html',
  'stories/march.html',
  'articles/herald.html',
  'parties/cor.html',
] as const;

describe.skipIf(!CHROMIUM)('pages in a browser', () => {
  let folder: string;
  let browser: Browser;
  let files: string[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-browser-'));
    await buildIslands();
    await writeSite(fullDossier(), { out: join(folder, 'd') });
    files = await listFiles(join(folder, 'd'));
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(
    path: string,
    options: { width: number; dark?: boolean; script?: boolean },
    use: (page: Page, problems: string[]) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext({
      viewport: { width: options.width, height: 900 },
      colorScheme: options.dark ? 'dark' : 'light',
      javaScriptEnabled: options.script ?? true,
    });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('requestfailed', (request) => problems.push(`not loaded: ${request.url()}`));
    await page.goto(`file://${join(folder, 'd', path)}`);
    await use(page, problems);
    await context.close();
  }

  it('has a page of each kind', () => {
    for (const path of KINDS) expect(files).toContain(path);
  });

  for (const path of KINDS)
    for (const width of [1440, 390])
      it(`${path} at ${width}: nothing for axe in light, nor in dark with every fold open, nothing sideways`, async () => {
        await open(path, { width }, async (page, problems) => {
          expect(await violations(page)).toEqual([]);
          expect(await overflow(page)).toBe(0);
          await page.emulateMedia({ colorScheme: 'dark' });
          await page.evaluate(() => {
            for (const fold of document.querySelectorAll('details')) fold.open = true;
          });
          expect(await violations(page)).toEqual([]);
          expect(await overflow(page)).toBe(0);
          expect(problems).toEqual([]);
        });
      }, 60_000);

  it('at 320, which is a page zoomed to 400 %, nothing scrolls sideways', async () => {
    for (const path of KINDS)
      await open(path, { width: 320 }, async (page) => expect(await overflow(page)).toBe(0));
  }, 60_000);

  it('leaves room to write in its search at every width', async () => {
    for (const width of [320, 390, 480, 600, 766, 780, 1280])
      await open('search.html', { width }, async (page) => {
        for (const field of ['#q', '#q2'])
          expect((await page.locator(field).boundingBox())!.width, `${field} at ${width}`).toBeGreaterThan(
            240,
          );
      });
  }, 60_000);

  it('is complete without script: everything stands there, tags open their entries', async () => {
    for (const path of KINDS)
      await open(path, { width: 1440, script: false }, async (page) => {
        expect(await page.locator('main').textContent()).not.toBe('');
        expect(await page.locator('[data-needs-script]:visible').count()).toBe(0);
      });
    await open('articles/herald.html', { width: 1440, script: false }, async (page) => {
      const tag = page.locator('main a.tag').first();
      const target = await tag.getAttribute('href');
      await tag.click();
      expect(await page.locator(target!).isVisible()).toBe(true);
    });
  }, 60_000);

  it('switches its theme by the radio group alone', async () => {
    await open('index.html', { width: 1440 }, async (page) => {
      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await paper();
      await page.locator('#theme-dark').check();
      expect(await paper()).not.toBe(light);
    });
  });

  it('prints without navigation and switches, light, with pictures and their lists', async () => {
    for (const path of ['index.html', 'articles/herald.html'])
      await open(path, { width: 800, dark: true }, async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('nav.nav').isVisible()).toBe(false);
        expect(await page.locator('fieldset.themes').isVisible()).toBe(false);
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).not.toBe(
          'dark',
        );
        expect((await page.pdf()).byteLength).toBeGreaterThan(5000);
      });
  }, 60_000);
});
