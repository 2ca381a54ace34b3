import { formKey, unaccented } from './forms.ts';
import type { AmbiguousRecord, StateRecord, WorldRecords } from './records.ts';
import type { BodyKind, FormMeaning } from './world.ts';

type StateForm = Extract<FormMeaning, { kind: 'state' }>['as'];

/** Organs as the data files name them in `metonyms[].for`. */
const ORGANS: Readonly<Record<string, BodyKind>> = {
  'head of state': 'presidency',
  'head of government': 'government',
  'foreign ministry': 'foreign-ministry',
  'defence ministry': 'defence-ministry',
  parliament: 'parliament',
  government: 'government',
};

/** What each surface form can stand for. Lists are in the order of plausibility. */
export type FormIndex = ReadonlyMap<string, readonly FormMeaning[]>;

const same = (a: FormMeaning, b: FormMeaning): boolean => {
  if (a.kind === 'state') return b.kind === 'state' && a.state === b.state;
  if (a.kind === 'place')
    return b.kind === 'place' && a.place === b.place && a.states.join() === b.states.join();
  return JSON.stringify(a) === JSON.stringify(b);
};

/** Forms of a state, those that name it most directly first. */
function* formsOfState(state: StateRecord): Generator<readonly [string, StateForm, BodyKind?, boolean?]> {
  for (const name of [state.name, state.official, ...(state.names ?? [])]) if (name) yield [name, 'name'];
  for (const name of state.abbreviations ?? []) yield [name, 'abbreviation'];
  for (const name of state.adjectives ?? []) yield [name, 'adjective'];
  for (const { one, many } of state.demonyms ?? []) {
    if (one) yield [one, 'demonym'];
    if (many) yield [many, 'demonym'];
  }
  if (state.capital)
    for (const name of [state.capital.name, ...(state.capital.names ?? [])]) yield [name, 'capital'];
  for (const { name, role } of state.seats ?? [])
    if (role && /^(second |wartime )?(seat of )?government$|administrative/.test(role))
      yield [name, 'capital'];
  // "the Hill", but both "Kremlin" and "the Kremlin".
  const bare = new Set((state.metonyms ?? []).map((metonym) => metonym.name));
  for (const { name, for: organ } of state.metonyms ?? [])
    yield [name, 'metonym', ORGANS[organ] ?? 'government', /^the /.test(name) && !bare.has(name.slice(4))];
}

/** Indexes every name of states, organisations, outlets, places and disputed places. Persons are found through the offices. */
export function indexForms(records: WorldRecords): FormIndex {
  const index = new Map<string, FormMeaning[]>();
  const add = (form: string, meaning: FormMeaning): void => {
    const key = formKey(form);
    for (const variant of new Set([key, unaccented(key)])) {
      const list = index.get(variant);
      if (!list) index.set(variant, [meaning]);
      else if (!list.some((known) => same(known, meaning))) list.push(meaning);
    }
  };

  for (const state of records.states)
    for (const [form, as, organ, article] of formsOfState(state))
      add(form, {
        kind: 'state',
        state: state.iso3,
        as,
        ...(organ && { organ }),
        ...(article && { article }),
      });
  for (const { id, name, names, abbreviations } of records.organisations)
    for (const form of [name, ...(names ?? []), ...(abbreviations ?? [])])
      add(form, { kind: 'organisation', organisation: id });
  for (const place of records.disputed) {
    const meaning: FormMeaning = { kind: 'disputed-place', place: place.id, claimants: place.claimants };
    const bySide = Object.values(place.names ?? {}).flat();
    const parts = (place.components ?? []).flatMap((part) => [
      part.name,
      ...Object.values(part.names ?? {}).flat(),
    ]);
    for (const form of new Set([place.name, ...bySide, ...(place.otherNames ?? []), ...parts]))
      add(form, meaning);
  }
  for (const { id, name, names, credits } of records.media)
    for (const form of [name, ...(names ?? []), ...(credits ?? [])])
      add(form, { kind: 'outlet', outlet: id });
  for (const { name, names, states } of records.places)
    for (const form of [name, ...(names ?? [])])
      add(form, { kind: 'place', place: name, states: states ?? [] });
  for (const state of records.states)
    for (const { name } of state.seats ?? []) add(name, { kind: 'place', place: name, states: [state.iso3] });

  for (const ambiguous of records.ambiguous) settleAmbiguous(index, ambiguous);
  return index;
}

/** A meaning as the lists of candidates write it. */
function candidateOf(meaning: FormMeaning): string {
  if (meaning.kind === 'state') return `state:${meaning.state}`;
  if (meaning.kind === 'organisation') return `organisation:${meaning.organisation}`;
  if (meaning.kind === 'disputed-place') return `disputed:${meaning.place}`;
  return meaning.kind === 'outlet' ? 'media' : meaning.kind;
}

/**
 * Brings the meanings of an ambiguous form into the order of its candidates. Open forms get the candidates that the
 * lists of the states do not show as well ("Georgia", the state of the US), so that nobody takes the first for the only one.
 */
function settleAmbiguous(
  index: Map<string, FormMeaning[]>,
  { name, candidates, open }: AmbiguousRecord,
): void {
  const key = formKey(name);
  const list = index.get(key) ?? [];
  const added: FormMeaning[] = [];
  for (const candidate of candidates) {
    const [kind, code] = candidate.split(':') as [string, string?];
    if (!code) continue;
    const known = list.some((meaning) => meaning.kind === 'state' && meaning.state === code);
    if (kind === 'state' && !known && open)
      added.push({ kind: 'state', state: code, as: /ans?$|ese$/.test(name) ? 'adjective' : 'name' });
    if (kind === 'place' && open) added.push({ kind: 'place', place: name, states: [code] });
  }
  const rank = (meaning: FormMeaning): number => {
    const at = candidates.indexOf(candidateOf(meaning));
    return at < 0 ? candidates.length : at;
  };
  const all = [...list, ...added].filter(
    (meaning, at, every) => every.findIndex((other) => same(other, meaning)) === at,
  );
  if (all.length)
    index.set(
      key,
      all.sort((a, b) => rank(a) - rank(b)),
    );
}
