import { beforeAll, describe, expect, test } from 'vitest';
import { loadWorld } from '../world/load-world.ts';
import type { World } from '../world/world.ts';
import { classOfCode } from './codes.ts';
import { FRAMES } from './frames/lexicon.ts';
import { codesFor } from './plover.ts';
import { agreeCode, rejectCode, requestCode, threatenCode } from './specific-codes.ts';

let world: World;
beforeAll(async () => {
  world = await loadWorld();
});

describe('the table of status and codes', () => {
  test('an act that happened keeps its own code', () => {
    expect(codesFor(world, 'SANCTION', '164', 'fact')).toEqual({
      cameo: '164',
      plover: { event: 'SANCTION', mode: 'withdraw' },
    });
  });
  test('a hostile act announced, threatened or conditional is a threat of its kind', () => {
    for (const status of ['announced', 'threatened', 'conditional'] as const)
      expect(codesFor(world, 'COERCE', '163', status)).toMatchObject({
        cameo: '1312',
        plover: { event: 'THREATEN' },
      });
  });
  test('a cooperative act announced is an agreement of its kind', () => {
    expect(codesFor(world, 'AID', '072', 'announced')).toMatchObject({
      cameo: '0332',
      plover: { event: 'AGREE' },
    });
  });
  test('speech acts happen when they are said, whatever they are about', () => {
    expect(codesFor(world, 'REQUEST', '1053', 'announced').cameo).toBe('1053');
  });
  test('denied and older acts keep their code', () => {
    expect(codesFor(world, 'ASSAULT', '195', 'denied').cameo).toBe('195');
    expect(codesFor(world, 'COERCE', '192', 'background').cameo).toBe('192');
  });
});

describe('codes of speech acts by what they are about', () => {
  test.each([
    [requestCode('0841', true), '1053'],
    [requestCode('0841', false), '0253'],
    [requestCode('046', false), '026'],
    [agreeCode('085'), '0354'],
    [rejectCode('046'), '125'],
    [threatenCode('161'), '1313'],
    [threatenCode('1999'), '1384'],
  ])('%s is %s', (found, wanted) => expect(found).toBe(wanted));
});

describe('the lexicon', () => {
  test('every code is one of CAMEO with a class', () => {
    const wrong = FRAMES.filter(({ cameo }) => !world.cameo(cameo) || !classOfCode(cameo));
    expect(wrong.map(({ lemmas, cameo }) => `${lemmas[0]} ${cameo}`)).toEqual([]);
  });
  test('it has entries of every class and no statement (01)', () => {
    expect(new Set(FRAMES.map(({ cameo }) => classOfCode(cameo))).size).toBe(15);
    expect(FRAMES.some(({ cameo }) => cameo.startsWith('01'))).toBe(false);
  });
});
