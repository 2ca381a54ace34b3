import { beforeAll, expect, test } from 'vitest';
import { eventsOf } from '../../../test/status/events-of.ts';
import { loadReaderModel, type ReaderModel } from '../../language/model/reader-model.ts';
import { loadWorld } from '../../world/load-world.ts';
import type { World } from '../../world/world.ts';

let model: ReaderModel;
let world: World;
beforeAll(async () => {
  [model, world] = await Promise.all([loadReaderModel(), loadWorld()]);
});

/** "NOR > ISL COERCE": states where known, else names. */
const toldIn = async (text: string): Promise<string[]> =>
  (await eventsOf(text, { model, world })).map(
    ({ source, target, class: name }) =>
      `${source?.country ?? source?.name ?? 'nobody'} > ${target?.country ?? target?.name ?? 'nobody'} ${name}`,
  );

/** The smallest sentence of each kind. */
test.each([
  [
    'who holds somebody that a side has is that side, and no target of its own',
    'Norway refused to free the Icelandic trawlers that its coast guard detained.',
    'NOR > ISL COERCE',
  ],
  ['things of somebody', 'Norway seized Icelandic oil fields on Monday.', 'NOR > ISL COERCE'],
  [
    'forces are what a state acts with',
    'Portugal is ready to contribute troops to a peacekeeping force in Mozambique.',
    'PRT > MOZ AGREE',
  ],
  [
    'a compound names no party',
    'Portugal is ready to contribute troops to the Angolan-led force in Mozambique.',
    'PRT > MOZ AGREE',
  ],
  ['nameless people count for the place', 'Rebels killed six farmers in Mozambique.', 'Rebels > MOZ ASSAULT'],
  [
    'a participle shares the place of its clause',
    'Rebels stormed a mosque in Mozambique, killing six farmers.',
    'Rebels > MOZ ASSAULT',
  ],
  [
    'those who rule where somebody is expelled from',
    'Two envoys were expelled from Portugal.',
    'PRT > Two envoys SANCTION',
  ],
  [
    'a pronoun that nobody resolved is the teller',
    'Rebels said they attacked Mozambique.',
    'Rebels > MOZ ASSAULT',
  ],
  [
    'the sides of a mutual act stand before a place',
    'Portugal and Angola launched war games near Mozambique.',
    'PRT > AGO COOPERATE',
  ],
  [
    'the two countries are those named before',
    'Portugal and Angola agreed on a pact between the two countries.',
    'PRT > AGO SUPPORT',
  ],
  [
    'allies of a state are others',
    'Norway and its allies agreed to hold a joint exercise.',
    'NOR > its allies AGREE',
  ],
  [
    'a second participle is passive with the first',
    'A trader was seized and killed in Mozambique.',
    'MOZ > trader ASSAULT',
  ],
  [
    'what an act falls on, though it is nobody',
    'Rebels overran an army base on Monday.',
    'Rebels > army base ASSAULT',
  ],
  ['what is rejected, though it is nobody', 'Norway rejected the results on Monday.', 'NOR > results REJECT'],
  [
    'an act that is done to nobody',
    'Prime Minister Arvid Tollefsrud agreed to resign.',
    'Arvid Tollefsrud > nobody AGREE',
  ],
])('%s: %s', async (_, text, wanted) => expect(await toldIn(text)).toContain(wanted));

test('people with a state of their own keep it wherever they are', async () => {
  const told = await toldIn('Rebels killed six Icelandic farmers in Mozambique.');
  expect(told).toContain('Rebels > ISL ASSAULT');
});
