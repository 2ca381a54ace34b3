import { noun, verb } from './frame.ts';
import { BORDERS, CYBER, FORCES, PRISONERS, PROPERTY, SANCTIONS, TERRITORY, TRADE } from './objects.ts';

const UPON = [
  'on',
  'against',
  'object/on',
  'object/against',
  'object/of',
  'object/from',
  "object/'s",
  'from',
  'to',
  'upon',
] as const;
const BY = ['by', 'possessor', 'people', 'subject'] as const;

/** COERCE: sanction, restrict, seize, arrest, expel persons, blockade, occupy (CAMEO 163, 17, 191, 192). */
export const COERCE = [
  verb(
    'impose slap introduce levy announce adopt approve tighten extend widen expand renew place maintain enact',
    '163',
    { object: SANCTIONS, target: UPON },
  ),
  verb('sanction blacklist embargo', '163', { target: ['object', "object/'s"] }),
  verb('ban prohibit bar block halt stop restrict suspend curb limit', '163', {
    object: TRADE,
    target: ['from', 'object/from', 'to', 'object/to', 'object/of', "object/'s"],
  }),
  verb('scrap revoke strip withdraw suspend end', '163', {
    object: new Set('most-favoured-nation most-favored-nation favoured favored preference status'.split(' ')),
    target: ["object/'s", 'object/for', 'from', 'object/of'],
  }),
  verb('freeze', '163', {
    object: new Set('asset assets account accounts fund funds property'.split(' ')),
    target: ["object/'s", 'object/of', 'of'],
  }),
  verb('boycott', '163', { target: ["object/'s", 'object', 'object/from'], weak: true }),
  verb('raise increase', '163', { object: new Set(['tariff', 'tariffs', 'duty', 'duties']), target: UPON }),
  verb('close shut seal', '172', {
    object: BORDERS,
    target: ['to', 'with', 'object/with', 'object/to', 'for', 'against'],
  }),
  verb('close shut seal', '172', { with: ['down', 'off'], target: ["object/'s", 'object'], weak: true }),
  verb('ban bar prohibit forbid', '172', { target: ['object', "object/'s"], weak: true }),
  verb('outlaw', '1722', { target: ['object'] }),
  verb('impose declare extend announce tighten', '1723', {
    object: new Set(['curfew', 'curfews']),
    target: ['on', 'in', 'object/on', 'object/in'],
  }),
  verb('impose declare extend announce', '1724', {
    object: new Set(['emergency', 'martial', 'siege']),
    target: ['in', 'on', 'object/in', 'over'],
  }),
  verb('declare impose extend announce proclaim', '1724', {
    with: ['of'],
    under: new Set(['emergency', 'siege']),
    target: ['in', 'on', 'object/in', 'over'],
  }),
  verb('arrest detain imprison jail apprehend incarcerate', '173', { target: ['object', "object/'s"] }),
  verb('round pick', '173', { with: ['up'], target: ['object'], weak: true }),
  verb('issue', '173', {
    object: new Set(['warrant', 'warrants']),
    target: ['for', 'against', 'object/for', 'object/against'],
  }),
  verb('fine', '172', { target: ['object'] }),
  verb('deport', '174', { target: ['object', "object/'s"] }),
  verb('extradite', '063', { target: ['to', 'object'] }),
  verb('seize confiscate impound capture board commandeer nationalise nationalize', '171', {
    object: PROPERTY,
    target: ["object/'s", 'from', 'object/of', 'object/from', 'of', 'object'],
  }),
  verb('seize occupy annex', '192', {
    object: TERRITORY,
    target: ['from', 'of', "object/'s", 'object/of', 'object/from', 'object/in', 'object'],
  }),
  verb('seize occupy capture annex confiscate impound', '171', {
    target: ['from', "object/'s", 'object/of', 'object'],
  }),
  verb('impose enforce mount set', '191', {
    object: new Set(['blockade', 'blockades']),
    target: ['on', 'in', 'against', 'object/on', 'object/in', 'object/of', 'object/against'],
  }),
  verb('blockade', '191', { target: ['object', "object/'s"] }),
  verb('capture', '173', {
    object: new Set([...PRISONERS, ...FORCES, 'militant', 'rebel', 'fighter']),
    target: ['object', "object/'s"],
  }),
  verb('launch wage conduct carry mount stage', '176', {
    object: CYBER,
    target: ['on', 'against', 'at', 'object/on', 'object/against', 'object/of', 'object/at'],
  }),
  verb('hack', '176', { target: ['object', 'into', "object/'s"] }),
  verb('disperse', '175', { target: ['object'] }),
  noun('sanction', '163', { source: [...BY, 'from'], target: ['on', 'against'], weak: true }),
  noun('embargo blockade', '163', { source: BY, target: ['on', 'against', 'of'], weak: true }),
  noun('arrest detention imprisonment', '173', { source: BY, target: ['of'], weak: true }),
  noun('seizure', '171', { source: BY, target: ['from', 'of'], weak: true }),
  noun('deportation', '174', { source: BY, target: ['of'], weak: true }),
  noun('freeze', '163', {
    object: new Set(['asset', 'assets']),
    source: BY,
    target: ['on', 'against', 'of'],
  }),
  noun('cyberattack hacking', '176', { source: BY, target: ['on', 'against', 'of'] }),
];
