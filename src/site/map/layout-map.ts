import { geoGraticule, geoMercator, geoPath } from 'd3-geo';
import type { PartyRef, PlaceView } from '../../dossier/dossier.ts';

export const WIDTH = 760;
export const HEIGHT = 560;
const MARGIN = 70;
const LETTER = 7.2;
const LINE = 17;

export type Anchor = 'start' | 'middle' | 'end';

export interface DrawnPlace {
  readonly place: PlaceView;
  readonly x: number;
  readonly y: number;
  /** Path of its outline, closed for land and waters, open for lines; null where only a point is known. */
  readonly outline: string | null;
  /** Names of both sides, of the first, of the second; lines of the label. */
  readonly labels: { readonly both: readonly string[]; readonly a: string; readonly b: string };
  readonly label: { readonly x: number; readonly y: number; readonly anchor: Anchor };
}

export interface MapLayout {
  readonly land: string | null;
  readonly graticule: string;
  readonly places: readonly DrawnPlace[];
  /** Sides of the switch, in alphabetical order; empty where nothing has two names. */
  readonly sides: readonly PartyRef[];
}

/** User-assigned codes (XAA–XZZ) but that of Kosovo are states that somebody invented: no coast of this world is theirs. */
const isInvented = (code: string): boolean => /^X[A-Z]{2}$/.test(code) && code !== 'XKX';

const codesOf = ({ claimants, heldBy }: PlaceView): string[] =>
  [...claimants, ...heldBy].map(({ key }) => key);

/**
 * Where everything stands on the map. The frame holds disputed places and the capitals of their claimants; others are drawn where they
 * fall within it, and stand in the table in any case. Null where no place can be drawn.
 */
export function layoutMap(
  places: readonly PlaceView[],
  principal: readonly string[],
  land: GeoJSON.FeatureCollection | null,
): MapLayout | null {
  const drawable = places.filter(({ kind }) => kind !== 'venue');
  const framed = frameOf(drawable, principal);
  if (!framed.length) return null;
  const points = framed.flatMap(({ lat, lon, outline }): [number, number][] => [
    [lon, lat],
    ...(outline ?? []).map(([north, east]): [number, number] => [east, north]),
  ]);
  const project = projectionOver(points);
  const real = !places.every((place) => codesOf(place).length > 0 && codesOf(place).every(isInvented));
  const path = geoPath(project);
  const drawn = drawable.flatMap((place) => {
    const at = project([place.lon, place.lat]);
    return at && at[0] > 8 && at[0] < WIDTH - 8 && at[1] > 8 && at[1] < HEIGHT - 8
      ? [{ place, x: at[0], y: at[1] }]
      : [];
  });
  const sides = sidesOf(drawn.map(({ place }) => place));
  return {
    land: real && land ? path(land) : null,
    graticule: path(geoGraticule().step(stepOver(points))()) ?? '',
    places: labelled(
      drawn.map((one) => ({
        ...one,
        outline: outlineOf(one.place, project),
        labels: labelsOf(one.place, sides),
      })),
    ),
    sides,
  };
}

/** Degrees from the disputed places beyond which a capital would only make them small. */
const NEAR = 30;

/** Disputed places with the capitals of those who claim them, where these are near; without any, the capitals of the parties, else all. */
function frameOf(places: readonly PlaceView[], principal: readonly string[]): readonly PlaceView[] {
  const disputed = places.filter((place) => place.disputed);
  const claimants = new Set(disputed.flatMap((place) => place.claimants.map(({ key }) => key)));
  const capitals = places.filter(({ kind, heldBy }) => {
    const state = heldBy[0]?.key ?? '';
    return kind === 'capital' && (disputed.length ? claimants.has(state) : principal.includes(state));
  });
  const near = capitals.filter(
    ({ lat, lon }) =>
      !disputed.length || disputed.some((one) => Math.hypot(one.lat - lat, one.lon - lon) < NEAR),
  );
  const framed = [...disputed, ...near];
  return framed.length ? framed : places;
}

type Projection = ReturnType<typeof geoMercator>;

function projectionOver(points: readonly [number, number][]): Projection {
  const middle = points.reduce(
    ([x, y], [lon]) => [x + Math.cos((lon * Math.PI) / 180), y + Math.sin((lon * Math.PI) / 180)],
    [0, 0],
  );
  const projection = geoMercator().rotate([(-Math.atan2(middle[1]!, middle[0]!) * 180) / Math.PI, 0]);
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  // A single spot is shown with the land around it, some 300 km each way.
  const pad = Math.max(0, 3 - (Math.max(...lats) - Math.min(...lats))) / 2;
  const spread = points.flatMap(([lon, lat]): [number, number][] => [
    [lon, Math.min(84, lat + pad)],
    [lon, Math.max(-84, lat - pad)],
  ]);
  if (new Set(lons).size === 1) spread.push([lons[0]! - 2, lats[0]!], [lons[0]! + 2, lats[0]!]);
  return projection
    .fitExtent(
      [
        [MARGIN * 1.6, MARGIN],
        [WIDTH - MARGIN * 1.6, HEIGHT - MARGIN],
      ],
      { type: 'MultiPoint', coordinates: spread },
    )
    .clipExtent([
      [-4, -4],
      [WIDTH + 4, HEIGHT + 4],
    ]);
}

/** Degrees between the lines of the net: some four to eight over the frame. */
function stepOver(points: readonly [number, number][]): [number, number] {
  const lats = points.map(([, lat]) => lat);
  const span = Math.max(3, Math.max(...lats) - Math.min(...lats));
  const step = [1, 2, 5, 10, 20, 30].find((one) => span / one <= 6) ?? 30;
  return [step, step];
}

function outlineOf({ outline, kind }: PlaceView, project: Projection): string | null {
  if (!outline || outline.length < 2) return null;
  const points = outline.flatMap(([lat, lon]) => {
    const at = project([lon, lat]);
    return at ? [`${round(at[0])} ${round(at[1])}`] : [];
  });
  return points.length < 2 ? null : `M${points.join('L')}${isLine({ kind }) ? '' : 'Z'}`;
}

/** Borders and routes are lines; everything else has a surface. */
export const isLine = ({ kind }: Pick<PlaceView, 'kind'>): boolean => /border|route/.test(kind);

export const round = (value: number): string => String(Math.round(value * 10) / 10);

/** The two sides that most of the disputed places have names of. */
function sidesOf(places: readonly PlaceView[]): PartyRef[] {
  const uses = new Map<string, { party: PartyRef; times: number }>();
  for (const { disputed, claimants, names } of places)
    for (const party of disputed ? claimants : [])
      if (names[party.key]?.length)
        uses.set(party.key, { party, times: (uses.get(party.key)?.times ?? 0) + 1 });
  const two = [...uses.values()]
    .sort((a, b) => b.times - a.times || (a.party.name < b.party.name ? -1 : 1))
    .slice(0, 2);
  return two.length < 2
    ? []
    : two.map(({ party }) => party).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function labelsOf(place: PlaceView, sides: readonly PartyRef[]): DrawnPlace['labels'] {
  const own = (key: string | undefined): string => (key ? place.names[key]?.[0] : undefined) ?? place.name;
  const sided = place.claimants.flatMap(({ key }) => place.names[key]?.[0] ?? []);
  return {
    both: place.disputed && sided.length ? [...new Set(sided)] : [place.name],
    a: own(sides[0]?.key),
    b: own(sides[1]?.key),
  };
}

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Labels beside their places where they touch nothing that stands already: at the right, the left, below, above. */
function labelled(places: readonly Omit<DrawnPlace, 'label'>[]): DrawnPlace[] {
  const taken: Box[] = places.map(({ x, y }) => ({ x0: x - 6, x1: x + 6, y0: y - 6, y1: y + 6 }));
  return places.map((one) => {
    const width = Math.max(...one.labels.both.map(({ length }) => length)) * LETTER;
    const height = one.labels.both.length * LINE;
    const { x, y } = one;
    const options: { x: number; y: number; anchor: Anchor }[] = [
      { x: x + 12, y: y + 4, anchor: 'start' },
      { x: x - 12, y: y + 4, anchor: 'end' },
      { x, y: y + 24, anchor: 'middle' },
      { x, y: y - 10 - height + LINE, anchor: 'middle' },
      { x: x + 12, y: y + 30, anchor: 'start' },
      { x: x - 12, y: y - 22, anchor: 'end' },
    ];
    const boxOf = (option: (typeof options)[number]): Box => {
      const x0 =
        option.anchor === 'start'
          ? option.x
          : option.anchor === 'end'
            ? option.x - width
            : option.x - width / 2;
      return { x0, x1: x0 + width, y0: option.y - LINE + 3, y1: option.y - LINE + 3 + height };
    };
    const free = options.find((option) => {
      const box = boxOf(option);
      return (
        box.x0 > 2 &&
        box.x1 < WIDTH - 2 &&
        box.y0 > 2 &&
        box.y1 < HEIGHT - 2 &&
        taken.every(
          (other) => box.x1 < other.x0 || other.x1 < box.x0 || box.y1 < other.y0 || other.y1 < box.y0,
        )
      );
    });
    const label = free ?? options[0]!;
    taken.push(boxOf(label));
    return { ...one, label };
  });
}
