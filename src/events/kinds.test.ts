import { beforeAll, expect, test } from 'vitest';
import { eventsOf } from '../../test/status/events-of.ts';
import { loadReaderModel, type ReaderModel } from '../language/model/reader-model.ts';
import { loadWorld } from '../world/load-world.ts';
import type { World } from '../world/world.ts';

let model: ReaderModel;
let world: World;
beforeAll(async () => {
  [model, world] = await Promise.all([loadReaderModel(), loadWorld()]);
});

const codesIn = async (text: string): Promise<string[]> =>
  (await eventsOf(text, { model, world })).map(
    ({ source, target, cameo }) =>
      `${source?.country ?? source?.name ?? 'nobody'} > ${target?.country ?? target?.name ?? 'nobody'} ${cameo}`,
  );

/** Words that mean something of their own together: the smallest sentence of each kind, with its code alone. */
test.each([
  ['a call on the phone', 'Norway’s premier called the Icelandic president on Monday.', ['NOR > ISL 041']],
  [
    'what a call is made for',
    'Norway’s premier called the Icelandic president to congratulate him.',
    ['NOR > ISL 051'],
  ],
  ['opposition rallied', 'Norway called for sanctions against Iceland.', ['NOR > ISL 113']],
  ['an attack in words', 'Norway’s premier launched a scathing attack on Iceland.', ['NOR > ISL 111']],
  ['an attack on computers', 'Norway launched cyber attacks on Iceland.', ['NOR > ISL 176']],
  ['mediation', 'Norway launched a mediation effort between Angola and Mozambique.', ['NOR > AGO 045']],
  ['refuge sought', 'Angolan farmers sought refuge in Mozambique.', ['AGO > MOZ 023']],
  ['borders opened to those who flee', 'Norway opened its border to Angolan refugees.', ['NOR > AGO 075']],
  ['peacekeepers', 'Norway sent troops to a peacekeeping mission in Angola.', ['NOR > AGO 074']],
  ['people held as shields', 'Rebels used Angolan civilians as human shields.', ['Rebels > AGO 184']],
  ['places that are fought for', 'Norway retook an Icelandic town.', ['NOR > ISL 190']],
  ['a norm that is broken', 'Norway has violated an Icelandic ruling on whaling.', ['NOR > ISL 128']],
  [
    'what is out of the question',
    'Norway said lifting the sanctions on Iceland is out of the question.',
    ['NOR > ISL 1244'],
  ],
  ['experts who inquire', 'Norway sent experts to Iceland to investigate the spill.', ['NOR > ISL 090']],
  ['pressure', 'Norway pressured Iceland to release the sailors.', ['NOR > ISL 0253']],
  ['a deadline', 'Norway gave Iceland a deadline.', ['NOR > ISL 139']],
])('%s: %s', async (_, text, wanted) => expect(await codesIn(text)).toEqual(wanted));

test('a hunger strike is a protest, and no attack', async () => {
  const events = await eventsOf('Angolan farmers began a hunger strike outside the Mozambican embassy.', {
    model,
    world,
  });
  expect(events.map(({ class: name }) => name)).toEqual(['PROTEST']);
});

test.each([
  ['an epithet', 'The Norwegian-backed group welcomed spring.'],
  ['a name that one gives', 'Norway calls the islands Sorholm.'],
  ['people accused by nobody', 'Norway hopes that officials accused of fraud will come.'],
  ['a reluctance', 'Norway has resisted taking a harder line on Iceland.'],
  ['what is only meant by an infinitive', 'Norway resolved the question of the islands to sign a treaty.'],
])('no act: %s: %s', async (_, text) => expect(await codesIn(text)).toEqual([]));

test.each([
  ['force that ends', 'Norway stopped shelling Iceland.', ['NOR > ISL 087']],
  ['help that ends', 'Norway has stopped supplying weapons to Iceland.', ['NOR > ISL 162']],
])('%s: %s', async (_, text, wanted) => expect(await codesIn(text)).toEqual(wanted));

test.each([
  ['things of its own', 'Norway prohibited its ships from entering port.'],
  ['what nobody would confirm', 'Norway did not confirm that Icelandic boats had been seized.'],
])('no act: %s: %s', async (_, text) => expect(await codesIn(text)).toEqual([]));

test('a call that is made to nobody by name is an act of whoever calls', async () =>
  expect(await codesIn('Norway called for an international inquiry on Monday.')).toEqual([
    expect.stringMatching(/^NOR > nobody 02/),
  ]));
