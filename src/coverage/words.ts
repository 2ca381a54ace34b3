import { stemOf, type Term, termAt } from '../stories/stems.ts';

const WORD = /(?:\p{Lu}\.){2,}|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['’][\p{L}]+)?/gu;

/** Words that mean one thing in reports on disputes, by stem of the first: renderings and translations differ in them. */
const SAME_MEANING: readonly (readonly string[])[] = [
  [
    'suspend',
    'halt',
    'drop',
    'abandon',
    'withdraw',
    'discontinue',
    'stop',
    'stalled',
    'freeze',
    'suspension',
    'withdrawal',
    'pull',
    'quit',
  ],
  ['unfair', 'unjustified', 'unjust', 'unjustifiable'],
  ['totally', 'absolutely', 'completely', 'utterly', 'entirely'],
  ['extremely', 'very', 'highly', 'deeply'],
  ['talk', 'negotiation', 'dialogue', 'discussion'],
  ['resume', 'restart', 'continue', 'return', 'reopen'],
  ['treaty', 'pact', 'accord', 'agreement'],
  ['detain', 'seize', 'hold', 'held', 'arrest', 'capture', 'prisoner', 'impound'],
  ['condition', 'term', 'requirement'],
  ['visit', 'travel', 'trip', 'go'],
  ['reject', 'refuse', 'refusal', 'decline'],
  ['protest', 'object', 'oppose'],
  ['end', 'scrap', 'cancel', 'terminate', 'abolish'],
  ['blame', 'accuse', 'responsibility', 'fault'],
  ['boat', 'vessel', 'ship', 'trawler', 'cutter'],
  ['hurt', 'injure', 'wound'],
  ['kill', 'dead', 'death', 'die'],
  ['invasion', 'invade', 'war', 'aggression', 'attack'],
  ['change', 'alter', 'shift', 'revise'],
  ['position', 'stance', 'attitude', 'policy', 'line'],
  ['busy', 'schedule'],
  ['govern', 'control', 'rule', 'administer'],
  ['begin', 'start', 'launch'],
  ['recall', 'summon'],
  ['hostile', 'unfriendly'],
  ['harm', 'damage', 'hurt'],
  ['ask', 'call', 'request', 'urge', 'demand', 'appeal'],
  ['plan', 'intend', 'intention'],
];

const meaningOf = new Map(
  SAME_MEANING.flatMap((words) => words.map((word) => [stemOf(word), stemOf(words[0]!)] as const)),
);

/** Content words of a text as stems, one meaning one stem; function words and years left out. */
export function stemsOf(text: string): string[] {
  return [...text.matchAll(WORD)].flatMap(([form]) => {
    const { stem, empty }: Term = termAt(form, 0, form.length);
    return empty ? [] : [meaningOf.get(stem) ?? stem];
  });
}
