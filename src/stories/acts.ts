import { stemOf } from './stems.ts';

/**
 * Words for the acts that news between states are about, by sort of act, and for what the acts are done to. Two articles tell of the same
 * act when act and object agree, in whatever words: "drop the talks", "withdrawal from negotiations", "suspended its dialogue".
 */
const ACTS: Readonly<Record<string, string>> = {
  stop: 'suspend suspension halt drop abandon abandonment withdraw withdrew withdrawn withdrawal quit freeze froze frozen cancel cancellation terminate termination scrap discontinue break broke broken breakdown breakoff pullout pull pulling cease walkout leave exit shelve rupture renounce denounce repudiate',
  start: 'resume resumption restart reopen relaunch revive revival begin began begun launch start initiate',
  sign: 'sign signing signed conclude conclusion ratify ratification seal initial',
  seize:
    'seize seizure occupy occupation annex annexation capture invade invasion intrude intrusion blockade',
  strike: 'strike struck bomb bombing bombardment shell shelling attack shoot shot sink sank sunk ram',
  expel: 'expel expulsion deport deportation recall summon oust',
  sanction: 'sanction sanctions embargo ban blacklist tariff tariffs impose imposition',
  arrest: 'arrest detain detention jail imprison',
  free: 'release free swap exchange repatriate repatriation return',
  test: 'test fire launch detonate detonation',
  meet: 'meet met summit visit host',
  recognise: 'recognise recognize recognition',
};

const OBJECTS: Readonly<Record<string, string>> = {
  talks:
    'talk talks negotiation negotiations negotiate dialogue discussion discussions consultation consultations',
  treaty: 'treaty pact accord agreement deal truce ceasefire armistice',
  ties: 'ties relations embassy ambassador envoy diplomat diplomats consulate',
  trade: 'trade export exports import imports goods gas oil coal fish seafood wheat grain rice cotton',
  land: 'island islands islet islets peninsula territory border province region reef strait',
  ships: 'ship ships vessel vessels boat boats trawler tanker navy',
  arms: 'missile missiles rocket rockets warhead nuclear satellite',
  people:
    'citizen citizens prisoner prisoners hostage hostages sailor sailors crew fisherman fishermen soldier soldiers',
  visas: 'visa visas travel',
  project: 'project projects pipeline dam bridge railway cooperation',
};

const byStem = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(table).flatMap(([sort, words]) =>
      words.split(' ').map((word) => [stemOf(word), sort] as const),
    ),
  );
const actByStem = byStem(ACTS);
const objectByStem = byStem(OBJECTS);

/** Words between an act and its object, either way. */
const REACH = 8;

/** Acts on objects in some words, such as `stop:talks`, distinct, in the order of the words. */
export function actsIn(text: string): string[] {
  const stems = (text.toLowerCase().match(/[a-z]+(?:-[a-z]+)?/g) ?? []).map(stemOf);
  const acts: string[] = [];
  for (let i = 0; i < stems.length; i++) {
    const act = actByStem.get(stems[i]!);
    if (!act) continue;
    for (let j = Math.max(0, i - REACH); j < stems.length && j <= i + REACH; j++) {
      const object = objectByStem.get(stems[j]!);
      if (object && j !== i && !acts.includes(`${act}:${object}`)) acts.push(`${act}:${object}`);
    }
  }
  return acts;
}
