import type { PloverClass } from '../record/event.ts';

/**
 * Class of a CAMEO code, the longest prefix deciding: the PLOVER project's table of 17 September 2021 (163, 191, 192 coerce;
 * 175, 1712 assault), appeals (02) among the requests. Public statements (01) have no class.
 */
const CLASSES: Readonly<Record<string, PloverClass>> = {
  '02': 'REQUEST',
  '03': 'AGREE',
  '04': 'CONSULT',
  '05': 'SUPPORT',
  '06': 'COOPERATE',
  '07': 'AID',
  '08': 'YIELD',
  '09': 'ACCUSE',
  10: 'REQUEST',
  11: 'ACCUSE',
  12: 'REJECT',
  13: 'THREATEN',
  14: 'PROTEST',
  15: 'MOBILIZE',
  16: 'SANCTION',
  163: 'COERCE',
  17: 'COERCE',
  1712: 'ASSAULT',
  175: 'ASSAULT',
  18: 'ASSAULT',
  19: 'ASSAULT',
  191: 'COERCE',
  192: 'COERCE',
  20: 'ASSAULT',
};

export function classOfCode(code: string): PloverClass | null {
  for (let length = code.length; length >= 2; length--) {
    const found = CLASSES[code.slice(0, length)];
    if (found) return found;
  }
  return null;
}

/** Root code of a class, for an act of which no more than its class is known. */
const ROOTS: Readonly<Record<PloverClass, string>> = {
  REQUEST: '020',
  AGREE: '030',
  CONSULT: '040',
  SUPPORT: '050',
  COOPERATE: '060',
  AID: '070',
  YIELD: '080',
  ACCUSE: '110',
  REJECT: '120',
  THREATEN: '130',
  PROTEST: '140',
  MOBILIZE: '150',
  SANCTION: '160',
  COERCE: '170',
  ASSAULT: '190',
};
export const rootOf = (name: PloverClass): string => ROOTS[name];

const COOPERATIVE: ReadonlySet<PloverClass> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'YIELD',
]);
export const isCooperative = (name: PloverClass): boolean => COOPERATIVE.has(name);

/** Acts done by saying something: their day is the day of the statement. */
const VERBAL: ReadonlySet<PloverClass> = new Set([
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'AGREE',
  'SUPPORT',
]);
export const isVerbal = (name: PloverClass): boolean => VERBAL.has(name);
