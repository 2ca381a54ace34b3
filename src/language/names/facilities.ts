import type { NameRepair } from './repair.ts';

/** What a building, a road or a plant is called by its last word. */
const FACILITY =
  /^(?:airports?|airfield|airbase|airstrip|aerodrome|bridge|dam|stadium|arena|palace|prison|jail|penitentiary|mosque|cathedral|basilica|temple|shrine|pagoda|synagogue|tower|towers|pipeline|tunnel|canal|highway|expressway|motorway|freeway|turnpike|terminal|refinery|reactor|barracks|monument|mausoleum|cemetery|fortress|lighthouse|dockyard|shipyard|spaceport|cosmodrome|reservoir)$/i;
/** The same in two words. */
const PLANT = /^(?:power|nuclear|naval|air|military|army|missile|steel|railway|train|bus|metro)$/i;
const PLANTS = /^(?:plant|base|station|works)$/i;

/** A place or body that is called after a building: "Alverton Airport", "Tessa Dam", "Orlan Naval Base". */
export const facilities: NameRepair = (tokens, name) => {
  if ((name.type !== 'place' && name.type !== 'organization') || name.to - name.from < 2) return name;
  const last = tokens[name.to - 1]!.form;
  const before = tokens[name.to - 2]!.form;
  const is = FACILITY.test(last) || (PLANTS.test(last) && PLANT.test(before));
  return is && /^\p{Lu}/u.test(last)
    ? { ...name, type: 'facility', rule: 'facility-by-its-last-word' }
    : name;
};
