import type { Token } from '../layer.ts';

export type Tense = 'past' | 'present' | 'future';

const FUTURE =
  /^(?:will|'ll|’ll|shall|would|to|scheduled|expected|expects?|plans?|planned|due|set|going|until|till|by|must|should|may|might|can|could|upcoming|before)$/i;
const PAST =
  /^(?:was|were|had|did|said|told|\w{3,}ed|went|came|took|gave|made|began|met|held|left|won|lost|fell|rose|sent|saw|broke|struck|spoke|wrote|became|got|found|brought|shot|hit|put|killed|died|ago|after|since)$/i;

/** Tense of the clause at an offset, from the tree where tokens are given, else from the nearest words before. */
export function tenseAt(text: string, start: number, end: number, tokens?: readonly Token[]): Tense | null {
  const index = tokens ? tokenAt(tokens, start) : -1;
  return tokens && index >= 0 ? tenseOfTree(tokens, index) : tenseOfWords(text, start, end);
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

/** Climbs from the expression to its verb; infinitives and modals look ahead, finite past forms look back. */
function tenseOfTree(tokens: readonly Token[], index: number): Tense | null {
  let at = index;
  for (let steps = 0; steps < 12; steps++) {
    const token = tokens[at]!;
    if (at !== index && (token.upos === 'VERB' || token.upos === 'AUX')) return tenseOfVerb(tokens, at);
    if (token.head < 0) return at === index ? null : tenseOfVerb(tokens, at);
    at = token.head;
  }
  return null;
}

function tenseOfVerb(tokens: readonly Token[], verb: number): Tense | null {
  const { xpos, sentence } = tokens[verb]!;
  let helper: Tense | null = null;
  for (let at = verb - 1; at >= 0 && at > verb - 16 && tokens[at]!.sentence === sentence; at--) {
    const token = tokens[at]!;
    if (token.head !== verb) continue;
    if (token.xpos === 'MD') return 'future';
    if (token.deprel === 'mark' && token.lemma === 'to') return 'future';
    if (token.deprel.startsWith('aux') || token.deprel === 'cop') {
      if (token.xpos === 'VBD' || token.lemma === 'have') helper = 'past';
      else helper ??= 'present';
    }
  }
  if (helper) return /^(?:schedule|expect|plan|set)$/.test(tokens[verb]!.lemma) ? 'future' : helper;
  if (xpos === 'VBD' || xpos === 'VBN') return 'past';
  return xpos === 'VBP' || xpos === 'VBZ' ? 'present' : null;
}

/** Nearest word with a tense before the expression in its sentence, else after it. */
function tenseOfWords(text: string, start: number, end: number): Tense | null {
  const left = text.slice(Math.max(0, start - 90), start);
  const clause = left.slice(left.search(/[^.!?;\n]*$/));
  const words = clause.match(/[\w'’]+/g) ?? [];
  for (let at = words.length - 1; at >= 0; at--) {
    const tense = tenseOfWord(words[at]!, words[at + 1]);
    if (tense) return tense;
  }
  const right = text.slice(end, end + 60).match(/^[^.!?;\n]*/)?.[0] ?? '';
  const following = right.match(/[\w'’]+/g) ?? [];
  for (const [at, word] of following.entries()) {
    const tense = word === 'to' || word === 'by' ? null : tenseOfWord(word, following[at + 1]);
    if (tense) return tense;
  }
  return null;
}

function tenseOfWord(word: string, next: string | undefined): Tense | null {
  if (word.toLowerCase() === 'to')
    return next && /^[a-z]{2,}$/.test(next) && !/^(?:the|a|an|his|her|its|their)$/.test(next)
      ? 'future'
      : null;
  if (FUTURE.test(word)) return 'future';
  return PAST.test(word) ? 'past' : null;
}
