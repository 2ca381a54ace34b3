import { stemOf } from '../stories/stems.ts';

/**
 * What words of reports on disputes mean: forms of one row are one term. Reviewed by hand; renderings and translations of one
 * utterance differ in these. A row that begins with "-" is the opposite of the row of the same name, so that "not continue" and
 * "suspend" meet: `sign` is -1 there. Forms are dictionary forms or nouns of the same family.
 */
const ROWS: readonly (readonly [term: string, forms: string])[] = [
  [
    'stop',
    'suspend suspension halt drop abandon discontinue stop freeze interrupt break-off adjourn pause end scrap cancel terminate termination abolish',
  ],
  ['-stop', 'continue continuation resume resumption restart reopen'],
  ['leave', 'abandon withdraw withdrew withdrawn withdrawal quit exit pull-out leave left retreat'],
  ['return', 'return go-back come-back rejoin'],
  ['unfair', 'unfair unjustified unjust unjustifiable unfairly'],
  ['unacceptable', 'unacceptable intolerable inadmissible'],
  ['talk', 'talk negotiation negotiate dialogue discussion consultation'],
  ['treaty', 'treaty pact accord agreement'],
  [
    'hold',
    'detain detention seize seizure arrest capture prisoner impound hold held custody take-prisoner confiscate',
  ],
  ['control', 'control govern administer occupy occupation possess hold held'],
  ['condition', 'condition term requirement prerequisite precondition circumstance'],
  ['fulfil', 'meet met fulfil fulfill fulfilled satisfy ready in-place exist'],
  ['visit', 'visit travel trip go-there'],
  ['refuse', 'refuse refusal reject rejection decline rule-out turn-down rebuff'],
  ['refuse', 'exclude'],
  ['hesitate', 'hesitate hesitation shy-away reluctant reluctance hesitant'],
  ['protest', 'protest object objection oppose opposition'],
  ['boat', 'boat vessel ship trawler cutter'],
  ['hurt', 'hurt injure injury wound'],
  ['kill', 'kill dead death die'],
  ['invasion', 'invasion invade war aggression attack offensive'],
  ['change', 'change alter alteration shift revise revision unchanged'],
  ['position', 'position stance attitude policy line posture'],
  ['hostile', 'hostile unfriendly hostility'],
  ['harm', 'harm damage harmful detriment'],
  ['ask', 'ask call-for request urge demand appeal seek'],
  ['plan', 'plan intend intention'],
  ['accept', 'accept welcome acceptance'],
  ['agree', 'agree approve consent'],
  ['say-first', 'announce announcement declare declaration'],
  ['close', 'close shut closure block blockade'],
  ['fire', 'fire shoot'],
  ['strike', 'hit strike ram collide collision'],
  ['claim', 'claim dispute sovereignty at-odds contest standoff stand-off'],
  ['cause', 'cause result due because-of reason occur blame accuse responsibility fault shift-blame'],
  ['return-home', 'free release repatriate'],
  ['fish', 'fish fishing fishery'],
  ['island', 'island isle islet archipelago'],
  ['reach', 'reach conclude conclusion sign signing'],
  ['recall', 'recall summon'],
  ['sanction', 'sanction embargo'],
  ['punish', 'punish penalty penalise penalize'],
  ['expire', 'expire lapse run-out'],
  ['permit', 'licence license permit'],
  ['enter', 'cross enter intrude intrusion incursion'],
  ['try', 'try attempt effort strive'],
  ['resolve', 'resolve solve settle settlement resolution solution'],
  ['obstacle', 'obstacle hurdle sticking-point impede prevent hinder'],
  ['journalist', 'journalist reporter media press agency'],
  ['joint', 'joint common together'],
  ['business', 'business economic economy venture commercial'],
  ['minor', 'minor small limited little'],
  ['begin', 'begin start launch open'],
  ['send', 'send deliver delivery provide supply lodge hand'],
  ['law', 'law court trial judge'],
  ['mediate', 'mediator mediation mediate go-between'],
  ['damage', 'damage destroy wreck'],
  ['stay', 'stay remain'],
  ['fail', 'fail failure collapse'],
  ['crew', 'crew sailor seaman fisherman fishermen'],
  ['shot', 'shot gunfire'],
  ['relation', 'relation relationship tie ties'],
  ['give-up', 'cede surrender relinquish'],
];

/** Several words that count as one form. */
const PHRASES: readonly (readonly [pattern: RegExp, form: string])[] = [
  [/\b(?:fail|fails|failed|failing) to\b/g, 'not'],
  [/\bno (?:reasons?|need|cause|grounds?) (?=(?:not )?to\b)/g, 'not '],
  [/\b(?:break|breaks|broke|broken|breaking) off\b/g, 'break-off'],
  [/\b(?:rule|rules|ruled|ruling) out\b/g, 'rule-out'],
  [/\b(?:turn|turns|turned|turning) down\b/g, 'turn-down'],
  [/\b(?:pull|pulls|pulled|pulling) out\b/g, 'pull-out'],
  [/\b(?:shy|shies|shied|shying) away\b/g, 'shy-away'],
  [/\b(?:call|calls|called|calling) for\b/g, 'call-for'],
  [/\b(?:go|goes|went|going|gone) back\b/g, 'go-back'],
  [/\b(?:go|goes|went|going|gone) there\b/g, 'go-there'],
  [/\b(?:come|comes|came|coming) back\b/g, 'come-back'],
  [/\b(?:take|takes|took|taken|taking) ([\p{L}\d@.\s]{0,40}? )?prisoner\b/gu, ' take-prisoner $1 '],
  [/\b(?:run|runs|ran|running) out\b/g, 'run-out'],
  [/\b(?:shift\w*|pass\w*|put\w*) (?:the )?(?:blame|responsibility)\b/g, 'shift-blame'],
  [/\bat odds\b/g, 'at-odds'],
  [/\bin place\b/g, 'in-place'],
  [/\bsticking point\b/g, 'sticking-point'],
  [/\b(?:because of|owing to)\b/g, 'because-of'],
  [/\bworld war (?:ii|two|2)\b/g, 'second-world-war'],
];

/** Terms of what is done: whether a claim holds is told by these, where two claims share any. */
export const PREDICATES: ReadonlySet<string> = new Set(
  'stop leave return refuse protest accept agree close fire strike hold enter hurt kill change fulfil recall permit expire hesitate control'.split(
    ' ',
  ),
);

export interface Meaning {
  readonly term: string;
  readonly sign: 1 | -1;
}

const meanings: ReadonlyMap<string, readonly Meaning[]> = (() => {
  const found = new Map<string, Meaning[]>();
  for (const [name, forms] of ROWS) {
    const opposite = name.startsWith('-');
    const meaning: Meaning = { term: opposite ? name.slice(1) : name, sign: opposite ? -1 : 1 };
    for (const form of forms.split(' ')) {
      const root = rootOf(form);
      const others = found.get(root) ?? [];
      if (!others.some(({ term }) => term === meaning.term)) found.set(root, [...others, meaning]);
    }
  }
  return found;
})();

/** The text in lower case with phrases made one form. */
export const joinPhrases = (text: string): string =>
  PHRASES.reduce((joined, [pattern, form]) => joined.replace(pattern, form), text.toLowerCase());

/** What a form of lower case may mean ("hold": control or detain); its root with sign 1 where no row has it. */
export function meaningsOf(form: string): readonly Meaning[] {
  const root = rootOf(form);
  return meanings.get(root) ?? [{ term: root, sign: 1 }];
}

/** Endings of derivation, so that "willing" and "willingness" are one. */
export function rootOf(form: string): string {
  const stem = stemOf(form).replace(/(?<=..)i$/, 'y');
  const root = stem.replace(/(?:ness|ment|ation|ally|ly|ity)$/, '');
  return root.length > 3 ? root : stem;
}
