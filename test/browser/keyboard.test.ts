import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildIslands } from '../../scripts/build-islands.mjs';
import { writeSite } from '../../src/site/write-site.ts';
import { CHROMIUM, launch, overflow, violations } from './browser.ts';
import { fullDossier } from './fixture.ts';

describe.skipIf(!CHROMIUM)('with the keyboard alone', () => {
  let folder: string;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-keys-'));
    await buildIslands();
    await writeSite(fullDossier(), { out: join(folder, 'd') });
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await page?.context().close();
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  });

  const open = (path: string) => page.goto(`file://${join(folder, 'd', path)}`);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () =>
    page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '');
  /** What a reader gets who pastes: into the search field of the page. */
  const pasted = async (): Promise<string> => {
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      field.id = 'paste-here';
      document.body.append(field);
      field.focus();
    });
    await press('ControlOrMeta+V');
    return page.locator('#paste-here').inputValue();
  };

  it('finds where outlets differ and copies both sentences', async () => {
    await open('stories/march.html');
    await press('m');
    for (let step = 0; step < 40; step++) {
      const relation = await page.evaluate(() => document.activeElement?.className);
      if (relation === 'differs' || relation === 'contradicts') break;
      const before = await page.evaluate(() => (document.activeElement as HTMLTableCellElement).cellIndex);
      await press('ArrowRight');
      if ((await page.evaluate(() => (document.activeElement as HTMLTableCellElement).cellIndex)) === before)
        await press('Home', 'ArrowDown');
    }
    expect(await focused()).toMatch(/differs|contradicts/);
    await press('y');
    expect(await page.locator('[role=status]').innerText()).toContain('both sentences');
    const lines = (await pasted()).split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines)
      expect(line).toMatch(/, \d+ \w+ 2025, characters \d+–\d+, file:\/\/.*\.html#c\d+-\d+$/);
    expect(new Set(lines.map((line) => line.split(', characters')[0])).size).toBe(2);
  });

  it('opens the comparison of a cell with Enter, and it is there to be copied', async () => {
    await open('stories/march.html');
    const cell = page.locator('table.matrix td:is(.differs, .contradicts)').first();
    await cell.focus();
    await press('Enter');
    expect(await page.evaluate(() => document.activeElement?.classList.contains('compare'))).toBe(true);
    expect(await page.locator('.compare:focus').isVisible()).toBe(true);
    await press('y');
    expect((await pasted()).split('\n')).toHaveLength(2);
  });

  it('has one cell of each matrix in the tab order, and makes it a grid', async () => {
    await open('stories/march.html');
    for (const table of await page.locator('table.matrix').all()) {
      expect(await table.getAttribute('role')).toBe('grid');
      expect(await table.locator('tbody [tabindex="0"]').count()).toBe(1);
      expect(await table.locator('tbody a:not([tabindex="-1"]):is(td a)').count()).toBe(0);
    }
  });

  it('goes from row to row with j and k, and y copies words, outlet, date and link', async () => {
    await open('stories/march.html');
    await press('j');
    const first = await focused();
    await press('j');
    expect(await focused()).not.toBe(first);
    await press('k');
    expect(await focused()).toBe(first);
    await press('y');
    const text = await pasted();
    expect(text).toMatch(/characters \d+–\d+, file:.*#c\d+-\d+$/);
    expect(text).toContain('2025');
  });

  it('opens the evidence with o, and on the page of the article its characters are the target', async () => {
    await open('stories/march.html');
    await press('j', 'o');
    await page.waitForURL(/articles\/.*#c\d+-\d+$/);
    expect(await page.locator('mark:target').count()).toBe(1);
  });

  it('shows the evidence beside the page with e and puts the focus back', async () => {
    await open('stories/march.html');
    await press('j');
    const before = await focused();
    await press('e');
    const frame = page.frameLocator('aside.pane iframe');
    await expect.poll(() => frame.locator('mark:target').count()).toBe(1);
    expect(await frame.locator('nav.nav').isVisible()).toBe(false);
    expect(await violations(page)).toEqual([]);
    await press('Escape');
    expect(await page.locator('aside.pane').count()).toBe(0);
    expect(await focused()).toBe(before);
  });

  it('shows its keys with ?, lets them be switched off, and keeps that', async () => {
    await open('index.html');
    await press('?');
    expect(await page.locator('#keys').isVisible()).toBe(true);
    expect(await page.locator('#keys li').count()).toBeGreaterThan(14);
    expect(await violations(page)).toEqual([]);
    await page.locator('#keys input').uncheck();
    await press('Escape');
    const url = page.url();
    await press('g', 'o');
    expect(page.url()).toBe(url);
    await page.reload();
    await press('g', 'o');
    expect(page.url()).toBe(url);
  });

  it('goes to places by key, and types letters into fields', async () => {
    await open('articles/herald.html');
    await press('g', 'o');
    await page.waitForURL(/outlets\.html$/);
    await press('p');
    await page.waitForURL(/index\.html#positions$/);
    await press('t');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('timeline');
    await press('/');
    await page.keyboard.type('jkyo');
    expect(await page.locator('.mast input').inputValue()).toBe('jkyo');
  });

  it('goes from mark to mark in a text and says which it is', async () => {
    await open('articles/herald.html');
    await press('Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowUp');
    expect(await page.locator('[role=status]').innerText()).toMatch(
      /^1 of \d+, \w+, (statement|event|condition)/,
    );
  });

  it('zooms the timeline in its own region, not the page', async () => {
    await open('index.html');
    const width = () => page.locator('svg.tl').evaluate((picture) => picture.getBoundingClientRect().width);
    const before = await width();
    await press(']');
    expect(await width()).toBeGreaterThan(before * 1.3);
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await press('[');
    expect(await width()).toBe(before);
  });

  it('searches from the head of any page, shows rows, and says which filter emptied the list', async () => {
    await open('articles/herald.html');
    await press('/');
    await page.keyboard.type('strait speaker:Dresk');
    await press('Enter');
    await page.waitForURL(/search\.html/);
    expect(await page.locator('#search-results .hits > li').count()).toBeGreaterThan(0);
    expect(await page.locator('#search-results mark.hit').first().innerText()).toMatch(/strait/i);
    expect(await page.locator('#everything').isVisible()).toBe(false);
    expect(await violations(page)).toEqual([]);
    await page.locator('#q2').fill('strait speaker:Dresk date:1999');
    await press('Enter');
    expect(await page.locator('.tally').innerText()).toContain('date:1999 emptied the list');
    await page.locator('#search-results button', { hasText: 'Without date:1999' }).focus();
    await press('Enter');
    expect(await page.locator('#search-results .hits > li').count()).toBeGreaterThan(0);
    await page.locator('#q2').fill('date:2025-13');
    await press('Enter');
    expect(await page.locator('.note.alarm').innerText()).toContain('is not a date');
  });
});
