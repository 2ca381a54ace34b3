import { beforeAll, describe, expect, it } from 'vitest';
import { loadWorld } from './load-world.ts';
import type { World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await loadWorld();
});

describe('meanings of a form', () => {
  const states = (form: string): string[] =>
    world
      .meanings(form)
      .flatMap((meaning) => (meaning.kind === 'state' ? [`${meaning.state} ${meaning.as}`] : []));

  it('finds states by name, adjective, abbreviation, capital and metonym', () => {
    expect(states('the United States')).toEqual(['USA name']);
    expect(states('U.S.')).toEqual(['USA abbreviation']);
    expect(states('Japanese')).toEqual(['JPN adjective']);
    expect(states('TOKYO')).toEqual(['JPN capital']);
    expect(states('São Tomé and Príncipe')).toEqual(states('Sao Tome and Principe'));
  });

  it('never guesses', () => {
    expect(world.meanings('Atlantis')).toEqual([]);
    expect(world.meanings('us')).toEqual([]);
    expect(world.meanings('turkey')).toEqual([]);
  });

  it('shows every candidate of an ambiguous form', () => {
    expect(states('Congo')).toEqual(['COG name', 'COD name']);
    expect(states('Moscow')).toEqual(['RUS capital', 'SUN capital']);
    expect(world.meanings('Georgia').map((meaning) => meaning.kind)).toEqual(['state', 'place']);
    expect(world.meanings('AFP').map((meaning) => meaning.kind)).toEqual(['outlet', 'organisation']);
  });

  it('finds persons in either order and any spelling', () => {
    for (const form of ['Kim Jong-un', 'Kim Jong Un', 'KIM JONG UN', 'Jong-un Kim'])
      expect(world.meanings(form)).toEqual([{ kind: 'person', person: 'prk.kim-jong-un' }]);
  });

  it('says which forms are common words without their article', () => {
    expect(world.meanings('the Hill')).toMatchObject([{ state: 'USA', article: true }]);
    expect(world.meanings('Kremlin')[0]).not.toHaveProperty('article');
  });

  it('knows which organ a metonym stands for', () => {
    expect(world.meanings('the Pentagon')).toEqual([
      { kind: 'state', state: 'USA', as: 'metonym', organ: 'defence-ministry' },
    ]);
  });
});

describe('offices', () => {
  it('finds holders by day', () => {
    expect(world.holders('JPN', 'head of government', '2022-03-21').map((term) => term.name)).toEqual([
      'Fumio Kishida',
    ]);
    expect(world.holders('USA', 'head of government', '2013').map((term) => term.name)).toEqual([
      'Barack Obama',
    ]);
    expect(world.holders('XXX', 'head of state', '2022')).toEqual([]);
  });

  it('puts those in office on the day first', () => {
    expect(world.termsOf('Medvedev', '2010-11-01')[0]).toMatchObject({ state: 'RUS', title: 'President' });
    expect(world.termsOf('Medvedev', '2015-11-01')[0]).toMatchObject({
      state: 'RUS',
      title: 'Prime Minister',
    });
  });

  it('keeps the body of an international office', () => {
    expect(world.termsOf('Ban Ki-moon', '2012')[0]).toMatchObject({ state: null, body: 'UN' });
    expect(world.organisations.get('UNSC')?.country).toBe('UN');
  });
});

describe('outlets, places, codes', () => {
  it('finds an agency by its credit line and an outlet by its domain', () => {
    expect(world.outletByCredit('(JIJI PRESS)')?.id).toBe('jiji-press');
    expect(world.outletByDomain('www3.nhk.or.jp')?.state).toBe('JPN');
    expect(world.outletByCredit('Somebody Else')).toBeNull();
    expect(world.outletByDomain('example.org')).toBeNull();
  });

  it('maps codes', () => {
    expect(world.cameo('010')).toMatchObject({ label: 'Make statement', plover: null });
    expect(world.cameo('999')).toBeNull();
    expect(world.placesNamed('Yalta')).toHaveLength(1);
  });
});

it('loads fast enough to be started for every command', async () => {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 4; run++) {
    const started = performance.now();
    await loadWorld();
    best = Math.min(best, performance.now() - started);
  }
  expect(best).toBeLessThan(300);
});
