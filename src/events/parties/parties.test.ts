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
  ['nameless people count for the place', 'Rebels killed six farmers in Mozambique.', 'Rebels > MOZ ASSAULT'],
])('%s: %s', async (_, text, wanted) => expect(await toldIn(text)).toContain(wanted));

test('people with a state of their own keep it wherever they are', async () => {
  const told = await toldIn('Rebels killed six Icelandic farmers in Mozambique.');
  expect(told).toContain('Rebels > ISL ASSAULT');
});
