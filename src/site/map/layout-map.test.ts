import { describe, expect, it } from 'vitest';
import { fullDossier } from '../../../test/browser/fixture.ts';
import type { PlaceView } from '../../dossier/dossier.ts';
import { loadLand } from './land.ts';
import { HEIGHT, layoutMap, WIDTH } from './layout-map.ts';

const { places } = fullDossier();
const [strait] = places;
const at = (id: string, lat: number, lon: number, more: Partial<PlaceView> = {}): PlaceView => ({
  ...strait!,
  id,
  name: id,
  kind: 'city',
  disputed: false,
  outline: null,
  names: {},
  claimants: [],
  heldBy: [{ key: 'XAA', name: 'Invented' }],
  lat,
  lon,
  ...more,
});

describe('layoutMap', () => {
  it('puts disputed places first, with the names of both sides in alphabetical order', () => {
    expect(places.map(({ name, disputed }) => [name, disputed])).toEqual([['Varn Strait', true]]);
    expect(places[0]!.uses[0]!.words.text).toBe('strait');
    const layout = layoutMap(places, ['COR', 'VES'], null)!;
    expect(layout.sides.map(({ name }) => name)).toEqual(['Corrund', 'Vessaria']);
    expect(layout.places[0]!.labels).toEqual({
      both: ['Hask Strait', 'Strait of Tolmere'],
      a: 'Hask Strait',
      b: 'Strait of Tolmere',
    });
    expect(layout.places[0]!.outline).toMatch(/^M.*Z$/);
  });

  it('draws no coast of this world around an invented one, and none without places', async () => {
    const land = await loadLand();
    expect(layoutMap([at('a', 45, -35), at('b', 46, -36)], ['XAA'], land)!.land).toBeNull();
    const real = at('c', 35.7, 139.7, { heldBy: [{ key: 'JPN', name: 'Japan' }] });
    expect(layoutMap([real], ['JPN'], land)!.land).toMatch(/^M/);
    expect(layoutMap([], [], land)).toBeNull();
  });

  it('keeps places on both sides of the date line together', () => {
    const two = layoutMap([at('west', 10, 179), at('east', 12, -179)], [], null)!;
    expect(two.places).toHaveLength(2);
    expect(two.places[0]!.x).toBeLessThan(two.places[1]!.x);
  });

  it('keeps labels apart where there is room, and leaves far capitals to the table', () => {
    const crowd = Array.from({ length: 6 }, (_, n) => at(`place ${n}`, 45 + n * 0.4, -35 + n * 0.3));
    const layout = layoutMap([strait!, ...crowd, at('far', -30, 140, { kind: 'capital' })], ['XAA'], null)!;
    expect(layout.places.map(({ place }) => place.name)).not.toContain('far');
    for (const { x, y } of layout.places) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(WIDTH);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(HEIGHT);
    }
  });
});
