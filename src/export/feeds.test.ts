import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { FIXTURE } from '../../test/helpers/dossier-fixture.ts';
import { buildDossier } from '../dossier/build-dossier.ts';
import { atomFeeds } from './atom.ts';
import { feedsOf } from './feeds.ts';
import { jsonFeeds } from './json-feed.ts';

const dossier = buildDossier(FIXTURE);
const feeds = new Map(feedsOf(dossier).map((feed) => [feed.path, feed]));

describe('feeds', () => {
  it('are one a story, a party and an issue', () => {
    const count = (folder: string) =>
      [...feeds.keys()].filter((path) => path.startsWith(`${folder}/`)).length;
    expect([count('stories'), count('parties'), count('issues')]).toEqual([
      dossier.stories.length,
      dossier.parties.length,
      dossier.issues.length,
    ]);
    expect(count('parties')).toBeGreaterThan(1);
    expect(count('issues')).toBeGreaterThan(0);
  });

  it('tell what a party said and did, in the words of a source, in order', () => {
    const corrund = dossier.parties.find(({ name }) => name === 'Corrund')!;
    const { entries, title } = feeds.get(`parties/${corrund.slug}`)!;
    expect(title).toBe('Corrund');
    expect(entries.length).toBe(corrund.utterances.length + corrund.did.length);
    expect(entries.map(({ content }) => content)).toContain('“The strait can be closed in an afternoon,”');
    expect(entries.map(({ title: line }) => line)).toContain(
      'Corrund → Vessaria, seizes or damages property: the coast guard of Corrund stopped 31 Vessarian boats',
    );
    const days = entries.map(({ published }) => published);
    expect(days).toEqual([...days].sort());
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('rest on characters that the summary names', () => {
    for (const { entries } of feeds.values())
      for (const { id, content, summary } of entries) {
        const span = /characters (\d+) to (\d+) of the text with the hash (\w+)$/.exec(summary);
        if (id.startsWith('urn:sha256')) continue;
        const { text } = dossier.records.find(
          ({ id: article }) =>
            dossier.articles.find((view) => view.id === article)!.textHash === span![3] &&
            FIXTURE.articles.some((one) => one.id === article),
        )!;
        expect(content.replace(/^“/, '')).toContain(text.slice(Number(span![1]), Number(span![2])));
      }
  });

  it('tell the parties’ lines on an issue', () => {
    const issue = dossier.issues.find(({ label }) => label === 'licence rule')!;
    const { entries, title } = feeds.get(`issues/${issue.id}`)!;
    expect(title).toBe('licence rule');
    expect(entries.map(({ title: line }) => line.split(':')[0])).toEqual(
      expect.arrayContaining(['Ilvar Dresk', 'Benet Aumary']),
    );
  });

  it('are the same in both formats, and well-formed', () => {
    const input = { ...FIXTURE, dossier, makers: {} };
    const atom = new Map(atomFeeds(input).map(({ path, content }) => [path, content]));
    for (const { path, content } of jsonFeeds(input)) {
      const { items } = JSON.parse(content);
      const xml = atom.get(path.replace('.feed.json', '.atom'))!;
      const { document } = parseHTML(xml.replace(/<\?xml.*?\?>/, ''));
      const ids = [...document.querySelectorAll('entry > id')].map((node) => node.textContent);
      expect(ids).toEqual(items.map(({ id }: { id: string }) => id));
    }
  });
});
