import { covers } from '../../record/span.ts';
import type { Desk, Draft } from '../draft.ts';

/** Wordings of a reporting clause and the occasion that they tell, the most telling first. */
const WORDINGS: readonly (readonly [occasion: string, wording: RegExp])[] = [
  [
    'answer',
    /\b(?:(?:when |if |being )?asked (?:about|by|if|whether|how|why|what|for)|in (?:response|reply|answer) to (?:a|an|the) (?:\w+ )?(?:question|query|inquiry)|(?:replying|responding|answering) to (?:a |an |the )?(?:\w+ )?questions?|when pressed)\b/i,
  ],
  [
    'interview',
    /\b(?:in|during|for) (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}interview\b|\binterview (?:with|published|broadcast|aired)\b/i,
  ],
  [
    'news-conference',
    /\b(?:news|press) (?:conference|briefing)\b|\b(?:daily|weekly|regular) briefing\b|\b(?:told|briefed) reporters\b/i,
  ],
  [
    'parliament',
    /\b(?:told|in|before|addressed|addressing) (?:the |an? |his |her |its )?(?:[\w-]+ (?:['’]s )?){0,2}(?:parliament|diet|duma|knesset|bundestag|congress|senate|lower house|upper house|house of (?:commons|representatives|councillors)|lawmakers|deputies|parliamentary committee)\b(?! (?:office|minority|majority|leader|president|race|bill|candidate|seat|election|primary))/i,
  ],
  [
    'post',
    /\b(?:tweet(?:ed)?|(?:wrote|posted|said|writing|posting|post|message|statement) on (?:x|twitter|facebook|telegram|weibo|instagram|social media|truth social|his (?:blog|page|account)|her (?:blog|page|account)))\b/i,
  ],
  [
    'call',
    /\b(?:by|over the|on the|in a) (?:[\w-]+ )?(?:tele)?phone(?: call| conversation| talks)?\b|\bphone (?:call|talks|conversation)\b/i,
  ],
  [
    'speech',
    /\b(?:in|during|at the end of) (?:an?|the|his|her|their) (?:[\w'’-]+ ){0,3}(?:speech|address|televised address|remarks|sermon)\b/i,
  ],
  [
    'written',
    /\b(?:in|by|through|according to) (?:an?|the|its|his|her|their) (?:[\w'’-]+ ){0,3}(?:statement|letter|note|communiqu[eé]|memo|memorandum|report|document|press release|release|article|op-ed|email|e-mail)\b|\b(?:statement|communiqu[eé]) (?:said|says|read|added|issued|released)\b/i,
  ],
  [
    'meeting',
    /\b(?:during|at|after|following|in|on the sidelines of) (?:an?|the|his|her|their|its) (?:[\w'’-]+ ){0,4}(?:meeting|talks|summit|forum|conference|session|visit)\b/i,
  ],
];

/** What the words around a statement, in the cue's sentence and outside all that is said, tell of its occasion; null where they tell nothing. */
export function occasionOf(draft: Draft, desk: Desk): string | null {
  if (draft.cue === null) return null;
  const around = wordsAround(draft, desk);
  return WORDINGS.find(([, wording]) => wording.test(around))?.[0] ?? null;
}

/** Text of the cue's sentence without the content, each gap marked by a bar so that no wording runs across it. */
function wordsAround({ cue, content }: Draft, desk: Desk): string {
  const sentence = desk.language.sentences[desk.tokens[cue!]!.sentence]!;
  const words: string[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    const said = content.some(({ from, to }) => from <= i && i < to) || desk.quotationOf(i) !== null;
    if (said) {
      if (words.at(-1) !== '|') words.push('|');
    } else if (covers(sentence, desk.tokens[i]!)) words.push(desk.tokens[i]!.form);
  }
  return words
    .join(' ')
    .replace(/ (['’]s)\b/g, '$1')
    .replace(/(\w) - (\w)/g, '$1-$2');
}
