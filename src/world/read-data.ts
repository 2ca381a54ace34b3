import { readFile } from 'node:fs/promises';
import type { CameoRecord, WorldRecords } from './records.ts';

const DATA = new URL('./data/', import.meta.url);

const textOf = (file: string): Promise<string> => readFile(new URL(file, DATA), 'utf8');

/** The lexicon's own files, parsed. They are trusted: `data.test.ts` checks them. */
export async function readData(): Promise<WorldRecords> {
  const [states, offices, organisations, media, places, disputed] = await Promise.all(
    [
      'states.json',
      'offices.json',
      'organisations.json',
      'media.json',
      'places.json',
      'disputed-places.json',
    ].map(textOf),
  );
  const { states: stateRecords, ambiguous } = JSON.parse(states!) as Pick<
    WorldRecords,
    'states' | 'ambiguous'
  >;
  return {
    states: stateRecords,
    ambiguous,
    offices: (JSON.parse(offices!) as Pick<WorldRecords, 'offices'>).offices,
    organisations: (JSON.parse(organisations!) as Pick<WorldRecords, 'organisations'>).organisations,
    media: (JSON.parse(media!) as Pick<WorldRecords, 'media'>).media,
    places: (JSON.parse(places!) as Pick<WorldRecords, 'places'>).places,
    disputed: (JSON.parse(disputed!) as Pick<WorldRecords, 'disputed'>).disputed,
  };
}

/** Text of the crosswalk; parsed by `crosswalkOf` when the first code is looked up. */
export const readCrosswalk = (): Promise<string> => textOf('crosswalk.json');

export const crosswalkOf = (text: string): ReadonlyMap<string, CameoRecord> =>
  new Map((JSON.parse(text) as { cameo: CameoRecord[] }).cameo.map((record) => [record.code, record]));
