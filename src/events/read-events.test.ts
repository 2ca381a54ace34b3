import { beforeAll, describe, expect, test } from 'vitest';
import { eventsOf as read } from '../../test/status/events-of.ts';
import { loadReaderModel, type ReaderModel } from '../language/model/reader-model.ts';
import type { PoliticalEvent } from '../record/event.ts';
import { loadWorld } from '../world/load-world.ts';
import type { World } from '../world/world.ts';

let model: ReaderModel;
let world: World;
beforeAll(async () => {
  [model, world] = await Promise.all([loadReaderModel(), loadWorld()]);
});

const eventsOf = (text: string): Promise<PoliticalEvent[]> => read(text, { model, world });

const short = ({ source, target, cameo, status }: PoliticalEvent): string =>
  `${source?.country ?? source?.name} > ${target?.country ?? target?.name} ${cameo} ${status}`;
const shortOf = async (text: string): Promise<string[]> => (await eventsOf(text)).map(short);

describe('who did what to whom', () => {
  test.each([
    ['Norway imposed sanctions on Iceland on Monday.', 'NOR > ISL 163 fact'],
    ['Sanctions were imposed on Iceland by Norway on Monday.', 'NOR > ISL 163 fact'],
    ['Norway lodged a protest with Iceland over the fishing boats.', 'NOR > ISL 114 fact'],
    ['Portugal summoned the Moroccan ambassador on Friday.', 'PRT > MAR 114 fact'],
    ['Portugal suspended talks with Morocco on a fishery treaty.', 'PRT > MAR 164 fact'],
    ['Finland and Estonia signed an agreement on ferries.', 'FIN > EST 057 fact'],
    ['Norway expelled two Icelandic diplomats on Sunday.', 'NOR > ISL 161 fact'],
  ])('%s', async (text, wanted) => expect(await shortOf(text)).toContain(wanted));
});

describe('did it happen', () => {
  test('a decision announced by its own side has been taken', async () => {
    expect(await shortOf('Portugal said it would suspend talks with Morocco.')).toContain(
      'PRT > MAR 164 fact',
    );
  });
  test('a threat keeps the class of its act, and is coded as a threat', async () => {
    const [event] = await eventsOf('Norway threatened to impose sanctions on Iceland.');
    expect(event).toMatchObject({
      class: 'COERCE',
      status: 'threatened',
      cameo: '1312',
      plover: { event: 'THREATEN' },
    });
  });
  test('what is asked for did not happen', async () => {
    const events = await eventsOf('Norway urged Iceland to release the sailors.');
    expect(events.map(({ class: name }) => name)).toEqual(['REQUEST']);
  });
  test('what is refused is a refusal', async () => {
    expect((await eventsOf('Norway refused to meet with Iceland.')).map(({ class: name }) => name)).toEqual([
      'REJECT',
    ]);
  });
  test('what did not happen is no event', async () => {
    expect(await eventsOf('Norway did not impose sanctions on Iceland.')).toEqual([]);
  });
  test('opinions are no events', async () => {
    expect(await eventsOf('The winter in Iceland is long, and the sea is cold.')).toEqual([]);
  });
});

describe('evidence', () => {
  test('every span lies within the text, without white space at its ends, and holds its trigger', async () => {
    const text =
      'Norway, which has no embassy there, imposed sanctions on Iceland on Monday.\n\nIceland condemned the sanctions.';
    const events = await eventsOf(text);
    expect(events.length).toBeGreaterThan(0);
    for (const { evidence, trigger } of events) {
      expect(evidence.some(({ start, end }) => start <= trigger.start && trigger.end <= end)).toBe(true);
      for (const { start, end } of evidence)
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
    }
  });
  test('two runs give the same ids', async () => {
    const text =
      'Norway imposed sanctions on Iceland on Monday. Iceland recalled its ambassador from Norway.';
    expect(await eventsOf(text)).toEqual(await eventsOf(text));
  });
});

describe('in running text', () => {
  const TEXT = [
    'Foreign Minister Arvid Tollefsrud said on Monday that Iceland seized two Norwegian trawlers near Jan Mayen.',
    'Iceland denied seizing the trawlers. Norway had expelled an Icelandic consul in 2024.',
    'If the crews are not released, Norway will impose sanctions on Iceland, the minister said.',
    'Prime Minister Hedda Brunvoll said Norway had not shelled any Icelandic harbour.',
  ].join('\n\n');
  const statusOf = async (word: string): Promise<string[]> =>
    (await eventsOf(TEXT))
      .filter(({ trigger }) => TEXT.slice(trigger.start, trigger.end) === word)
      .map(({ status }) => status);

  test.each([
    ['seized', 'claimed'],
    ['seizing', 'denied'],
    ['expelled', 'background'],
    ['impose', 'conditional'],
    ['shelled', 'denied'],
  ])('%s is %s', async (word, wanted) => expect(await statusOf(word)).toEqual([wanted]));

  test('a denial in a negated clause is negated, with the one who denies', async () => {
    const event = (await eventsOf(TEXT)).find(({ negated }) => negated);
    expect(event).toMatchObject({ status: 'denied', class: 'ASSAULT' });
    expect(event?.claimant).toMatch(/brunvoll/);
  });

  test('an older act told again in an article is one event with both spans', async () => {
    const text =
      'Norway expelled two Icelandic diplomats on Monday.\n\nIceland condemned it. Officials in Bergen said Norway expelled the Icelandic diplomats for spying.';
    const events = (await eventsOf(text)).filter(({ class: name }) => name === 'SANCTION');
    expect(events.map(({ evidence }) => evidence.length)).toEqual([2]);
  });

  test("the place is the text's own words, null where none is told", async () => {
    const [held] = await eventsOf('Norway met with Iceland in Lisbon on Monday.');
    expect(held?.place).toMatchObject({ name: 'Lisbon', country: 'PRT' });
    const [bare] = await eventsOf('Norway imposed sanctions on Iceland on Monday.');
    expect(bare?.place).toBeNull();
  });
});
