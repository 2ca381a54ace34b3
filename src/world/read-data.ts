import { readFileSync } from 'node:fs';
import { lazy } from './lazy.ts';
import type { CameoRecord, WorldRecords } from './records.ts';

const DATA = new URL('./data/', import.meta.url);

const parsed = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, DATA), 'utf8')) as T;

/**
 * The lexicon's own files, each read at its first use: a run over pages alone needs one of them. They are trusted: `data.test.ts`
 * checks them.
 */
export function readData(): WorldRecords {
  const states = lazy(() => parsed<Pick<WorldRecords, 'states' | 'ambiguous'>>('states.json'));
  const offices = lazy(() => parsed<Pick<WorldRecords, 'offices'>>('offices.json').offices);
  const organisations = lazy(
    () => parsed<Pick<WorldRecords, 'organisations'>>('organisations.json').organisations,
  );
  const media = lazy(() => parsed<Pick<WorldRecords, 'media'>>('media.json').media);
  const places = lazy(() => parsed<Pick<WorldRecords, 'places'>>('places.json').places);
  const disputed = lazy(() => parsed<Pick<WorldRecords, 'disputed'>>('disputed-places.json').disputed);
  return {
    get states() {
      return states().states;
    },
    get ambiguous() {
      return states().ambiguous;
    },
    get offices() {
      return offices();
    },
    get organisations() {
      return organisations();
    },
    get media() {
      return media();
    },
    get places() {
      return places();
    },
    get disputed() {
      return disputed();
    },
  };
}

/** Label, class and PLOVER row by CAMEO code. */
export const readCrosswalk = (): ReadonlyMap<string, CameoRecord> =>
  new Map(parsed<{ cameo: CameoRecord[] }>('crosswalk.json').cameo.map((record) => [record.code, record]));
