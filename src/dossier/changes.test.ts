import { describe, expect, it } from 'vitest';
import { FIXTURE } from '../../test/helpers/dossier-fixture.ts';
import { buildDossier } from './build-dossier.ts';

const ids = FIXTURE.articles.map(({ id }) => id);
const before = buildDossier({ ...FIXTURE, articles: FIXTURE.articles.filter(({ id }) => id !== 'follow') });
const now = buildDossier({ ...FIXTURE, since: before });

describe('changesSince', () => {
  it('says nothing without an earlier dossier, and finds nothing new in the same one', () => {
    expect(buildDossier(FIXTURE).changes).toBeNull();
    const same = buildDossier({ ...FIXTURE, since: buildDossier(FIXTURE) }).changes!;
    expect(same).toEqual({
      since: now.to,
      articles: [],
      stories: [],
      positions: [],
      conditions: [],
      turned: [],
      events: [],
      retold: [],
      utterances: [],
      gone: 0,
    });
  });

  it('finds what one more article brought: its story, its events, what it closed', () => {
    const changes = now.changes!;
    expect(changes.since).toBe(before.to);
    expect(changes.articles).toEqual(['follow']);
    expect(changes.stories).toEqual(['april']);
    expect(changes.events.length).toBeGreaterThan(0);
    for (const id of changes.events)
      expect(now.events.find((event) => event.id === id)!.support.articles).toEqual(['follow']);
    expect(changes.turned).toEqual([
      { condition: now.conditions.find(({ state }) => state === 'met')!.id, before: 'open' },
    ]);
  });

  it('takes the data of an earlier run as they lie on disk, and counts what is gone', () => {
    const { records, ...views } = now;
    const read = JSON.parse(JSON.stringify(views)) as typeof views;
    const fewer = buildDossier({
      ...FIXTURE,
      articles: FIXTURE.articles.filter(({ id }) => id !== ids[0]),
      since: read,
    });
    expect(records.length - 1).toBe(fewer.records.length);
    expect(fewer.changes).toMatchObject({ articles: [], gone: 1 });
  });
});
