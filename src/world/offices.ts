import { firstDay, mayHold } from './date-range.ts';
import { personKey } from './forms.ts';
import type { OfficeRecord } from './records.ts';
import type { OfficeKind, Term } from './world.ts';

/** Kinds of office by the wording of the data files, most exact first. */
const KINDS: readonly (readonly [RegExp, OfficeKind])[] = [
  [/spokes|press secretary/i, 'spokesperson'],
  [/^head of state$/, 'head of state'],
  [/^head of government$/, 'head of government'],
  [/^foreign minister$/, 'foreign minister'],
  [/^defen[cs]e minister$/, 'defence minister'],
  [/^UN ambassador$/, 'UN ambassador'],
  [/leader|^head of organisation$|^(Commission|Council) president$/, 'leader'],
];

const officeKind = (office: string): OfficeKind =>
  KINDS.find(([pattern]) => pattern.test(office))?.[1] ?? 'other';

export function termOf(record: OfficeRecord): Term {
  return Object.freeze({
    person: record.id,
    name: record.name,
    family: record.called ?? record.family ?? null,
    variants: record.variants ?? [],
    state: record.state ?? null,
    body: record.org ?? null,
    office: officeKind(record.office),
    title: record.title,
    from: record.from,
    to: record.to,
    gender:
      record.gender ??
      (/^(Queen|Princess|Chairwoman|Spokeswoman)\b/.test(record.title)
        ? 'female'
        : /^(King|Emir|Sultan|Pope)\b/.test(record.title)
          ? 'male'
          : null),
  });
}

/** A family name in front instead of behind, or the other way round: "Tanabe Aiko". Only where both parts are known. */
const turned = ({ given, family }: OfficeRecord): string[] =>
  given && family ? [`${given} ${family}`, `${family} ${given}`] : [];

export interface OfficeIndex {
  readonly byName: ReadonlyMap<string, readonly Term[]>;
  readonly bySurname: ReadonlyMap<string, readonly Term[]>;
  readonly byPerson: ReadonlyMap<string, readonly Term[]>;
  readonly byState: ReadonlyMap<string, readonly Term[]>;
  /** Terms of persons who are head of state and of government at once. */
  readonly governing: ReadonlySet<Term>;
}

/** Indexes the dated offices by full name (any spelling, either order), surname, person and state. */
export function indexOffices(records: readonly OfficeRecord[]): OfficeIndex {
  const byName = new Map<string, Term[]>();
  const bySurname = new Map<string, Term[]>();
  const byPerson = new Map<string, Term[]>();
  const byState = new Map<string, Term[]>();
  const governing = new Set<Term>();
  const add = (map: Map<string, Term[]>, key: string, term: Term): void => {
    const list = map.get(key);
    if (!list) map.set(key, [term]);
    else if (!list.includes(term)) list.push(term);
  };
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const key = personKey(name);
    keys.set(name, key);
    return key;
  };
  for (const record of records) {
    const term = termOf(record);
    for (const name of [record.name, ...term.variants, ...turned(record)]) add(byName, keyOf(name), term);
    for (const surname of [record.family, record.called]) if (surname) add(bySurname, keyOf(surname), term);
    add(byPerson, term.person, term);
    const home = term.state ?? term.body;
    if (home) add(byState, home, term);
    if (record.headOfGovernment) governing.add(term);
  }
  const byDate = (a: Term, b: Term): number =>
    firstDay(a.from) < firstDay(b.from) ? -1 : firstDay(a.from) > firstDay(b.from) ? 1 : 0;
  for (const map of [byPerson, byState]) for (const list of map.values()) list.sort(byDate);
  return { byName, bySurname, byPerson, byState, governing };
}

/** Those in office on the day first, then the later terms before the earlier ones. */
export function inOfficeFirst(terms: readonly Term[], date: string | null): readonly Term[] {
  const rank = (term: Term): number => (date !== null && mayHold(term, date) ? 0 : 1);
  return [...terms].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (firstDay(a.from) > firstDay(b.from) ? -1 : firstDay(a.from) < firstDay(b.from) ? 1 : 0),
  );
}
