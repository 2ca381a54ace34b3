import { readFile } from 'node:fs/promises';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/**
 * Land of the world at 1:50 million, without any boundary of states: Natural Earth (public domain) through world-atlas 2.0.2.
 * Whose land is whose is said by the places, never by a line of ours.
 */
export async function loadLand(): Promise<GeoJSON.FeatureCollection> {
  const text = await readFile(new URL('../assets/land-50m.json', import.meta.url), 'utf8');
  const topology = JSON.parse(text) as Topology<{ land: GeometryCollection }>;
  return feature(topology, topology.objects.land);
}
