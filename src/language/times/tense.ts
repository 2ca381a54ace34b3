import type { Token } from '../layer.ts';

export type Tense = 'past' | 'present' | 'future';

/** Words that look ahead by themselves. Weak modals ("could", "may") and a bare "to" look neither way. */
const FUTURE =
  /^(?:will|'ll|’ll|won|shall|would|scheduled|expected|expects?|due|slated|upcoming|forthcoming|payable|effective|begins|starts|opens|arrives|expires|resumes|departs|convenes)$/i;
/** Words that look ahead with "to" after them: "plans to visit", "is to meet". */
const AHEAD_WITH_TO =
  /^(?:plans?|planned|planning|is|are|set|going|about|ready|wants?|hopes?|intends?|intended|agreed|promised|vowed|pledged|decided|prepares?|preparing|poised|seeks?|likely|wait|waiting|proposed|invited)$/i;
const PLANS = /^(?:plans|planned|planning|schedules|set)$/i;
/** Past forms; a capitalised -ed is a name ("United"), and what has not been done yet tells no time ("a still unspecified date"). */
const PAST =
  /^(?!un(?:specified|identified|named|disclosed|resolved|decided|settled|confirmed|determined|published|announced|planned|expected|scheduled)$)(?:[Ww]as|[Ww]ere|[Hh]ad|has|have|did|said|told|[a-z]{3,}ed|went|came|took|gave|made|began|met|held|left|won|lost|fell|rose|sent|saw|broke|struck|spoke|wrote|became|got|found|brought|shot|hit|put|died|ago|since|set)$/;
/** Verbs whose present tells of a fixed plan: "the talks begin Monday". */
const TIMETABLE =
  /^(?:begin|start|open|close|arrive|leave|depart|meet|visit|travel|expire|end|resume|convene|vote|host)$/;
/** Words between a looking-ahead word and its verb: "will be named", "would have been". */
const REACH = 4;

/**
 * Tense of the clause at an offset. The nearest words decide ("payable Jan. 2", "until Friday"); the tree, where tokens
 * are given, where it finds the expression's own verb under "will" or "would", or where the words say nothing.
 */
export function tenseAt(text: string, start: number, end: number, tokens?: readonly Token[]): Tense | null {
  const words = tenseOfWords(text, start, end);
  const index = tokens ? tokenAt(tokens, start) : -1;
  if (!tokens || index < 0 || words === 'future') return words;
  const tree = tenseOfTree(tokens, index);
  return tree === 'future' ? tree : (words ?? tree);
}

function tokenAt(tokens: readonly Token[], start: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle]!;
    if (token.end <= start) low = middle + 1;
    else if (token.start > start) high = middle - 1;
    else return middle;
  }
  return -1;
}

/** Climbs from the expression to the verb it hangs on, over nouns and infinitives. */
function tenseOfTree(tokens: readonly Token[], index: number): Tense | null {
  let at = tokens[index]!.head;
  for (let steps = 0; steps < 10 && at >= 0; steps++) {
    const token = tokens[at]!;
    const tense = token.upos === 'VERB' || token.upos === 'AUX' ? tenseOfVerb(tokens, at) : null;
    if (tense) return tense;
    // The verb of a clause around a clause says nothing of the inner one.
    if (/^(?:ccomp|conj|parataxis|acl|advcl)/.test(token.deprel)) return null;
    at = token.head;
  }
  return null;
}

function tenseOfVerb(tokens: readonly Token[], verb: number): Tense | null {
  const { xpos, sentence, lemma } = tokens[verb]!;
  for (let at = verb - 1; at >= 0 && at > verb - 16 && tokens[at]!.sentence === sentence; at--) {
    const token = tokens[at]!;
    if (token.head !== verb || !token.deprel.startsWith('aux')) continue;
    if (token.xpos === 'MD') return /^(?:will|would|shall|'ll|’ll|wo)$/i.test(token.form) ? 'future' : null;
    return token.xpos === 'VBD' || token.lemma === 'have' ? 'past' : 'present';
  }
  if (xpos === 'VBD' || xpos === 'VBN') return 'past';
  if (xpos !== 'VBP' && xpos !== 'VBZ') return null;
  return TIMETABLE.test(lemma) ? 'future' : 'present';
}

/** Nearest word with a tense before the expression in its sentence, else after it. */
function tenseOfWords(text: string, start: number, end: number): Tense | null {
  const left = text.slice(Math.max(0, start - 140), start);
  if (/\bas (?:soon|early|late) as\s+$|\bahead of\s+$/i.test(left)) return 'future';
  // "Wednesday's ruling" names what has been, whatever the clause does with it.
  if (/^['’]s\b/.test(text.slice(end, end + 3))) return 'past';
  const clause = wordsOf(left.slice(left.search(/[^.!?;\n]*$/)));
  for (let at = clause.length - 1; at >= 0; at--) {
    const tense = tenseOfWord(clause, at);
    if (tense) return tense;
  }
  const following = wordsOf(text.slice(end, end + 110).match(/^[^.!?;\n]*/)?.[0] ?? '');
  for (const at of following.keys()) {
    const tense = tenseOfWord(following, at);
    if (tense) return tense;
  }
  return null;
}

/** Words and commas. */
const wordsOf = (text: string): string[] => text.match(/[\w'’]+|,/g) ?? [];

function tenseOfWord(words: readonly string[], at: number): Tense | null {
  const word = words[at]!;
  const next = words[at + 1] ?? '';
  const before = words.slice(Math.max(0, at - REACH), at);
  const clause = before.slice(before.lastIndexOf(',') + 1).join(' ');
  if (AHEAD_WITH_TO.test(word) && /^to$/i.test(next)) return 'future';
  if (PLANS.test(word) && /^(?:an?|for|on)$/i.test(next)) return 'future';
  if (/^until$/i.test(word)) return at > 0 ? 'future' : null;
  if (FUTURE.test(word)) return /\bhad been\b/i.test(clause) ? 'past' : 'future';
  if (/^(?:takes?|comes?|enters?|into)$/i.test(word) && /^(?:effect|force)$/i.test(next)) return 'future';
  if (!PAST.test(word)) return null;
  return /\b(?:will|'ll|’ll|shall|would)\b|\bto be\b(?:\W+\w+)?$/i.test(clause) ? 'future' : 'past';
}
