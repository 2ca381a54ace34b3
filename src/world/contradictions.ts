import type { OfficeRecord, WorldFileRecords, WorldRecords } from './records.ts';

/** One thing in a world file that cannot be so. `field` such as `offices[3].to`. */
export interface Contradiction {
  readonly field: string;
  readonly problem: string;
}

/** Keys by which a record takes the place of an earlier one. */
export const KEYS = {
  states: (record: WorldRecords['states'][number]): string => record.iso3,
  offices: (term: OfficeRecord): string => `${term.id}|${term.office}|${term.title}|${term.from}`,
  organisations: (record: WorldRecords['organisations'][number]): string => record.id,
  media: (record: WorldRecords['media'][number]): string => record.id,
  places: (place: WorldRecords['places'][number]): string =>
    `${place.name}|${place.kind}|${place.states?.join() ?? ''}`,
  disputed: (record: WorldRecords['disputed'][number]): string => record.id,
} as const;

type Lists = typeof KEYS;
type RecordOf<L extends keyof Lists> = Parameters<Lists[L]>[0];

/**
 * What a world file says that contradicts itself or what is known. `before`: what was known before this file; `codes`: states and
 * organisations of all that is read, so that files may use each other's.
 */
export function contradictionsOf(
  file: WorldFileRecords,
  before: WorldRecords,
  codes: { readonly states: ReadonlySet<string>; readonly organisations: ReadonlySet<string> },
): Contradiction[] {
  return [
    ...twice(file),
    ...otherNames('states', file, before),
    ...otherNames('organisations', file, before),
    ...otherNames('media', file, before),
    ...otherNames('disputed', file, before),
    ...takenNames(file, before),
    ...backwards(file),
    ...unknownStates(file, codes.states),
    ...(file.offices ?? []).flatMap(({ org, name }, i) =>
      org === undefined || codes.organisations.has(org)
        ? []
        : [
            {
              field: `offices[${i}].org`,
              problem: `no organisation has the id ${org} (office of ${name}); add it to "organisations"`,
            },
          ],
    ),
  ];
}

function twice(file: WorldFileRecords): Contradiction[] {
  const found = <L extends keyof Lists>(list: L): Contradiction[] => {
    const first = new Map<string, number>();
    return ((file[list] ?? []) as readonly RecordOf<L>[]).flatMap((record, i) => {
      const key = (KEYS[list] as (one: RecordOf<L>) => string)(record);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, i);
      return earlier === undefined
        ? []
        : [
            {
              field: `${list}[${i}]`,
              problem: `is the same record as ${list}[${earlier}] (${record.name}); keep one of them`,
            },
          ];
    });
  };
  return (Object.keys(KEYS) as (keyof Lists)[]).flatMap(found);
}

/** A known key under a name that its record does not have: something else would take its place. */
function otherNames<L extends 'states' | 'organisations' | 'media' | 'disputed'>(
  list: L,
  file: WorldFileRecords,
  before: WorldRecords,
): Contradiction[] {
  const key = KEYS[list] as (record: RecordOf<L>) => string;
  const known = new Map((before[list] as readonly RecordOf<L>[]).map((record) => [key(record), record]));
  return ((file[list] ?? []) as readonly RecordOf<L>[]).flatMap((record, i) => {
    const old = known.get(key(record));
    if (!old || namesOf(old).has(fold(record.name))) return [];
    const own = list === 'states' ? 'a code of its own (XAA to XZZ are free)' : 'an id of its own';
    return [
      {
        field: `${list}[${i}]`,
        problem: `${key(record)} is ${old.name} already; give ${record.name} ${own}, or leave the name as it is to add to ${old.name}`,
      },
    ];
  });
}

/** A state of another code under the name of a known one. */
function takenNames(file: WorldFileRecords, before: WorldRecords): Contradiction[] {
  const known = new Map(before.states.map((state) => [fold(state.name), state.iso3]));
  return (file.states ?? []).flatMap(({ iso3, name }, i) => {
    const other = known.get(fold(name));
    return other === undefined || other === iso3
      ? []
      : [
          {
            field: `states[${i}].name`,
            problem: `${name} is the name of ${other} already; give ${iso3} another name, or ${other} as its code`,
          },
        ];
  });
}

function backwards(file: WorldFileRecords): Contradiction[] {
  const found = (field: string, who: string, from: string | null, to: string | null): Contradiction[] => {
    if (from === null || to === null) return [];
    const exact = Math.min(from.length, to.length);
    return from.slice(0, exact) > to.slice(0, exact)
      ? [{ field, problem: `ends on ${to}, before it begins on ${from} (${who}); correct one of the two` }]
      : [];
  };
  return [
    ...(file.states ?? []).flatMap(({ name, valid }, i) =>
      found(`states[${i}].valid.to`, name, valid?.from ?? null, valid?.to ?? null),
    ),
    ...(file.offices ?? []).flatMap(({ name, title, from, to }, i) =>
      found(`offices[${i}].to`, `${title} ${name}`, from, to),
    ),
  ];
}

function unknownStates(file: WorldFileRecords, known: ReadonlySet<string>): Contradiction[] {
  const found = (field: string, who: string, codes: readonly string[]): Contradiction[] =>
    codes
      .filter((code) => !known.has(code))
      .map((code) => ({ field, problem: `no state has the code ${code} (${who}); add it to "states"` }));
  const one = (state: string | undefined): readonly string[] => (state === undefined ? [] : [state]);
  return [
    ...(file.offices ?? []).flatMap((r, i) =>
      found(`offices[${i}].state`, `${r.title} ${r.name}`, one(r.state)),
    ),
    ...(file.organisations ?? []).flatMap((r, i) => found(`organisations[${i}].state`, r.name, one(r.state))),
    ...(file.media ?? []).flatMap((r, i) => found(`media[${i}].state`, r.name, one(r.state))),
    ...(file.places ?? []).flatMap((r, i) => found(`places[${i}].states`, r.name, r.states ?? [])),
    ...(file.disputed ?? []).flatMap((r, i) => [
      ...found(`disputed[${i}].claimants`, r.name, r.claimants),
      ...found(`disputed[${i}].administeredBy`, r.name, r.administeredBy ?? []),
      ...found(`disputed[${i}].names`, r.name, Object.keys(r.names ?? {})),
    ]),
  ];
}

interface Named {
  readonly name: string;
  readonly official?: string | undefined;
  readonly names?: readonly string[] | Readonly<Record<string, readonly string[]>> | undefined;
  readonly otherNames?: readonly string[] | undefined;
  readonly abbreviations?: readonly string[] | undefined;
}

const fold = (name: string): string => name.toLowerCase().replace(/^the /, '');

function namesOf({ name, official, names, otherNames, abbreviations }: Named): ReadonlySet<string> {
  const lists = [names ?? [], otherNames ?? [], abbreviations ?? []];
  const all = lists.flatMap((list) =>
    Array.isArray(list) ? (list as readonly string[]) : Object.values(list).flat(),
  );
  return new Set([name, ...(official ? [official] : []), ...all].map(fold));
}
