import { mayHold } from './date-range.ts';
import { formKey, fromCapitals, personKey, unaccented } from './forms.ts';
import { lazy } from './lazy.ts';
import { indexOffices, inOfficeFirst } from './offices.ts';
import { indexOutlets, outletByCredit, outletByDomain } from './outlets.ts';
import { readCrosswalk, readData } from './read-data.ts';
import type { OrganisationRecord, StateRecord, WorldRecords } from './records.ts';
import { indexForms } from './surface-forms.ts';
import type {
  DisputedPlace,
  FormMeaning,
  Organisation,
  Place,
  State,
  StateBody,
  Term,
  World,
} from './world.ts';

/**
 * Loads the lexicon, extended by a user's own world files (docs/world-files.md): same forms of records, later ones win by id.
 * Throws a `WorldFileError` that names file and field when such a file cannot be read.
 */
export async function loadWorld(options: { readonly files?: readonly string[] } = {}): Promise<World> {
  const data = readData();
  if (!options.files?.length) return worldOf(data);
  const { readWorldFiles } = await import('./extend-world.ts');
  return worldOf(await readWorldFiles(data, options.files));
}

/** The world of a set of records. Each index is made at its first use: the page stage needs outlets alone. */
function worldOf(records: WorldRecords): World {
  const states = lazy(() => new Map(records.states.map((record) => [record.iso3, stateOf(record)])));
  const organisations = lazy(
    () => new Map(records.organisations.map((record) => [record.id, organisationOf(record)])),
  );
  const disputedPlaces = lazy(
    () => new Map(records.disputed.map((record) => [record.id, disputedOf(record)])),
  );
  const outlets = lazy(() => indexOutlets(records.media));
  const forms = lazy(() => indexForms(records));
  const offices = lazy(() => indexOffices(records.offices));
  const places = lazy(() => placesByName(records));
  const codes = lazy(readCrosswalk);

  const meanings = (form: string): readonly FormMeaning[] => {
    const key = formKey(form);
    const capitals = fromCapitals(key);
    const index = forms();
    const found =
      index.get(key) ?? index.get(unaccented(key)) ?? (capitals ? index.get(capitals) : undefined) ?? [];
    const persons =
      /^\p{Lu}/u.test(key) && key.includes(' ') ? personsOf(offices().byName.get(personKey(key)) ?? []) : [];
    return persons.length ? [...found, ...persons] : found;
  };

  return {
    get states() {
      return states();
    },
    get organisations() {
      return organisations();
    },
    get outlets() {
      return outlets().byId;
    },
    get disputedPlaces() {
      return disputedPlaces();
    },
    meanings,
    termsOf: (name, date) => {
      const key = personKey(name);
      return inOfficeFirst(offices().byName.get(key) ?? offices().bySurname.get(key) ?? [], date);
    },
    termsOfPerson: (person) => offices().byPerson.get(person) ?? [],
    termsOfState: (state) => offices().byState.get(state) ?? [],
    holders: (state, office, date) =>
      (offices().byState.get(state) ?? []).filter(
        (term) =>
          (term.office === office || (office === 'head of government' && offices().governing.has(term))) &&
          mayHold(term, date),
      ),
    placesNamed: (name) => places().get(formKey(name)) ?? [],
    outletByCredit: (credit) => outletByCredit(outlets(), credit),
    outletByDomain: (domain) => outletByDomain(outlets(), domain),
    cameo: (code) => {
      const record = codes().get(code);
      if (!record) return null;
      const { label, quad, plover } = record;
      return { label, quad, plover: plover && { event: plover.event, mode: plover.mode } };
    },
  };
}

const personsOf = (terms: readonly Term[]): FormMeaning[] =>
  [...new Set(terms.map((term) => term.person))].map((person) => ({ kind: 'person', person }));

function stateOf(record: StateRecord): State {
  const bodies: StateBody[] = [{ kind: 'government', forms: ['Government', 'Cabinet'] }];
  const add = (kind: StateBody['kind'], forms: readonly string[] | undefined): void => {
    if (forms?.length) bodies.push({ kind, forms });
  };
  add('foreign-ministry', record.foreignMinistry ?? ['Ministry of Foreign Affairs', 'Foreign Ministry']);
  add(
    'defence-ministry',
    record.defenceMinistry ?? [
      'Ministry of Defence',
      'Ministry of Defense',
      'Defence Ministry',
      'Defense Ministry',
    ],
  );
  add('parliament', record.parliament ?? ['Parliament']);
  add('presidency', record.headOfStateOffice);
  return Object.freeze({
    code: record.iso3,
    name: record.name,
    adjectives: record.adjectives ?? [],
    bodies,
    capital: record.capital?.name ?? null,
    ...(record.capital?.lat !== undefined &&
      record.capital.lon !== undefined && {
        capitalAt: { lat: record.capital.lat, lon: record.capital.lon },
      }),
    valid: record.valid ?? { from: null, to: null },
  });
}

/** Organs of the UN and the EU count for these; an alliance or body of states for itself. */
function countryOf({ id, type, state }: OrganisationRecord): string | null {
  if (state) return state;
  if (/^(un-organ|un-agency|un-mission|un-related)$/.test(type)) return 'UN';
  if (/^(eu-organ|eu-mission)$/.test(type)) return 'EU';
  return /^(igo|alliance)$/.test(type) ? id : null;
}

const organisationOf = (record: OrganisationRecord): Organisation =>
  Object.freeze({
    id: record.id,
    name: record.name,
    abbreviations: record.abbreviations ?? [],
    type: record.type,
    state: record.state ?? null,
    country: countryOf(record),
  });

const disputedOf = (record: WorldRecords['disputed'][number]): DisputedPlace =>
  Object.freeze({
    id: record.id,
    name: record.name,
    claimants: record.claimants,
    administeredBy: record.administeredBy ?? [],
    names: record.names ?? {},
    otherNames: record.otherNames ?? [],
    lat: record.lat ?? null,
    lon: record.lon ?? null,
    ...(record.kind && { kind: record.kind }),
    ...(record.outline && { outline: record.outline }),
  });

function placesByName(records: WorldRecords): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const { name, names, kind, states, lat, lon } of records.places) {
    const place: Place = Object.freeze({ name, kind, states: states ?? [], lat, lon });
    for (const form of [name, ...(names ?? [])])
      places.set(formKey(form), [...(places.get(formKey(form)) ?? []), place]);
  }
  return places;
}
