import type { Mention } from '../record/actor.ts';
import type { FormMeaning, World } from '../world/world.ts';
import type { Corpus, Entry } from './corpus.ts';
import type { EventView, PartyRef, PlaceView, WhereView } from './dossier.ts';
import { groupBy } from './group-by.ts';
import { nameOfCode } from './parties.ts';

interface Found {
  readonly id: string;
  readonly form: string;
  readonly entry: Entry;
  readonly mention: Mention;
}

const PLACE_TYPES: ReadonlySet<string> = new Set(['place', 'facility', 'state', 'organization']);

/**
 * Places that the articles name and whose position is known: disputed land and waters with their names by side, capitals, other places.
 * A form that can mean several places is none. The most often named come first, disputed ones before all.
 */
export function placesOf(
  corpus: Corpus,
  events: readonly EventView[],
): { places: PlaceView[]; where: WhereView[] } {
  const found = corpus.entries.flatMap((entry) =>
    entry.article.mentions.flatMap((mention): Found[] => {
      if (!PLACE_TYPES.has(mention.type)) return [];
      const form = entry.article.text.slice(mention.start, mention.end);
      const id = idOf(corpus.world, form);
      return id === null ? [] : [{ id, form, entry, mention }];
    }),
  );
  const places = [...groupBy(found, ({ id }) => id)].flatMap(([id, uses]) => {
    const base = baseOf(corpus.world, id);
    return base ? [{ ...base, uses: usesOf(corpus, uses), mentions: uses.length }] : [];
  });
  places.sort(
    (a, b) =>
      Number(b.disputed) - Number(a.disputed) || b.mentions - a.mentions || (a.name < b.name ? -1 : 1),
  );
  const known = new Set(places.map(({ id }) => id));
  return {
    places,
    where: whereOf(
      corpus,
      events,
      found.filter(({ id }) => known.has(id)),
    ),
  };
}

/** `disputed:`, `capital:` or `place:` with what identifies it; null where the form names no place, or several. */
function idOf(world: World, form: string): string | null {
  const meanings = world.meanings(form);
  const disputed = meanings.find((meaning) => meaning.kind === 'disputed-place');
  if (disputed) return `disputed:${disputed.place}`;
  const capital = meanings.find(isCapital);
  if (capital) return `capital:${capital.state}`;
  const named = world.placesNamed(form);
  return named.length === 1 && meanings.every(({ kind }) => kind === 'place')
    ? `place:${named[0]!.name}`
    : null;
}

const isCapital = (meaning: FormMeaning): meaning is Extract<FormMeaning, { kind: 'state' }> =>
  meaning.kind === 'state' && meaning.as === 'capital';

type Base = Omit<PlaceView, 'uses' | 'mentions'>;

function baseOf(world: World, id: string): Base | null {
  const [kind, key] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  if (kind === 'disputed') {
    const place = world.disputedPlaces.get(key);
    if (!place || place.lat === null || place.lon === null) return null;
    return {
      id,
      name: place.name,
      kind: place.kind ?? '',
      disputed: true,
      lat: place.lat,
      lon: place.lon,
      outline: place.outline ?? null,
      names: place.names,
      claimants: refsOf(world, place.claimants),
      heldBy: refsOf(world, place.administeredBy),
    };
  }
  const plain = { disputed: false, outline: null, names: {}, claimants: [] } as const;
  if (kind === 'capital') {
    const state = world.states.get(key);
    if (!state?.capital || !state.capitalAt) return null;
    return {
      id,
      name: state.capital,
      kind: 'capital',
      ...state.capitalAt,
      heldBy: refsOf(world, [key]),
      ...plain,
    };
  }
  const place = world.placesNamed(key)[0];
  if (!place) return null;
  const { name, lat, lon, states } = place;
  return { id, name, kind: place.kind, lat, lon, heldBy: refsOf(world, states), ...plain };
}

const refsOf = (world: World, codes: readonly string[]): PartyRef[] =>
  codes
    .map((key) => ({ key, name: nameOfCode(world, key) ?? key }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** Which outlet uses which form, the first characters of each. */
function usesOf(corpus: Corpus, uses: readonly Found[]): PlaceView['uses'] {
  const forms = groupBy(uses, ({ form }) => form.replace(/^the /i, ''));
  return [...forms]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([, same]) => ({
      words: corpus.words(same[0]!.entry.article.id, same[0]!.mention),
      articles: corpus.inOrder(same.map(({ entry }) => entry.article.id)),
    }));
}

const BEFORE = /\b(?:in|at|near|off|around|outside|over|on|across|through|from)(?: the(?: disputed)?)?\s*$/i;

/** Events whose own words name a place after a word of place ("near the islands"): as exact as the text, no more. */
function whereOf(corpus: Corpus, events: readonly EventView[], found: readonly Found[]): WhereView[] {
  const byArticle = groupBy(found, ({ entry }) => entry.article.id);
  return events.flatMap((event): WhereView[] => {
    for (const { pieces } of [...event.evidence, ...event.more]) {
      const { article, start, end } = pieces[0]!.evidence;
      const { text } = corpus.entry(article).article;
      const named = (byArticle.get(article) ?? []).find(
        ({ mention }) =>
          mention.start >= start && mention.end <= end && BEFORE.test(text.slice(start, mention.start)),
      );
      if (!named) continue;
      const from = start + BEFORE.exec(text.slice(start, named.mention.start))!.index;
      return [
        {
          event: event.id,
          place: named.id,
          words: corpus.words(article, { start: from, end: named.mention.end }),
        },
      ];
    }
    return [];
  });
}
