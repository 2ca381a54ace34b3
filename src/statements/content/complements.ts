import type { TokenRange } from '../../language/layer.ts';
import { childrenOf, childWith, hasRelation, subtreeOf } from '../../language/tree.ts';
import { type Desk, sharedOf } from '../draft.ts';

/** A stretch that the tree offers as content of a cue. */
export interface Complement extends TokenRange {
  readonly rule: string;
}

/** Relations that carry what is said, the surest first. */
const SAID = ['ccomp', 'parataxis', 'xcomp', 'acl', 'obj', 'obl', 'advcl', 'nmod', 'conj'];
/** Below the root of what is said: clauses that may be the reporter's own. */
const LATER = ['advcl', 'parataxis', 'conj', 'acl:relcl', 'ccomp', 'obl'];

/** Stretches that may be what the cue's clause reports, by relation, whole and cut before later clauses. */
export function complementsOf(desk: Desk, cue: number): Complement[] {
  const { language, tokens } = desk;
  const found: Complement[] = [];
  const offer = (range: TokenRange, rule: string): void => {
    if (range.to > range.from) found.push({ ...range, rule });
  };
  for (const child of childrenOf(language, cue)) {
    const relation = SAID.find((name) => hasRelation(tokens[child]!, name));
    if (!relation) continue;
    const range = subtreeOf(language, child);
    if (range.from <= cue && cue < range.to) {
      // The tree lets what is said run around the cue: its two sides are pieces.
      offer(range, `around-${relation}`);
      continue;
    }
    offer(range, relation);
    for (const later of childrenOf(language, child)) {
      if (later < child || !hasRelation(tokens[later]!, ...LATER)) continue;
      const { from } = subtreeOf(language, later);
      const kind = speaksToo(desk, cue, later) ? 'next' : 'cut';
      if (from > range.from && from < range.to) offer({ from: range.from, to: from }, `${relation}-${kind}`);
    }
  }
  // Two clauses side by side under one verb: the tree has lost how they hang together.
  const clauses = found.filter(({ rule, from }) => rule === 'ccomp' && from > cue);
  if (clauses.length > 1)
    offer(
      { from: Math.min(...clauses.map(({ from }) => from)), to: Math.max(...clauses.map(({ to }) => to)) },
      'ccomp',
    );
  for (const range of [...found]) {
    const aside = asideIn(desk, range);
    if (aside !== null) offer({ from: range.from, to: aside }, `${range.rule}-aside`);
  }
  const token = tokens[cue]!;
  const clause = accordingClause(desk, cue);
  if (clause) offer(clause, 'according-to');
  // "A, he said": the cue hangs on what is said.
  if (
    token.head >= 0 &&
    hasRelation(token, 'parataxis', 'ccomp', 'advcl', 'acl:relcl', 'case', 'obl', 'discourse', 'acl', 'nmod')
  ) {
    const whole = subtreeOf(language, token.head);
    const own = subtreeOf(language, cue);
    offer(
      own.from > whole.from ? { from: whole.from, to: own.from } : { from: own.to, to: whole.to },
      'governor',
    );
    if (own.from > whole.from && own.to < whole.to) offer(whole, 'around-governor');
  }
  return found;
}

/** "said A and called on B to …": a second verb that attributes, in the cue's own form and without a subject, goes on about the speaker. */
function speaksToo({ language, tokens }: Desk, cue: number, later: number): boolean {
  if (!hasRelation(tokens[later]!, 'conj') || childWith(language, later, 'nsubj') !== null) return false;
  const [own, other] = [cue, later].map((at) => language.attributions.find((found) => found.cue === at));
  if (!other) return false;
  if (tokens[later]!.xpos === tokens[cue]!.xpos) return true;
  // "said the islands were never sold and called it …": a past tense that looks like a participle, of the same speaker.
  const sameSpeaker = own?.speaker && other.speaker && sharedOf([own.speaker], [other.speaker]) > 0;
  return tokens[cue]!.xpos === 'VBD' && tokens[later]!.xpos === 'VBN' && Boolean(sameSpeaker);
}

/** ", though …", ", when asked …": where a clause begins that is mostly the reporter's own; null where none does. */
function asideIn({ tokens, quotationOf }: Desk, { from, to }: TokenRange): number | null {
  for (let i = from + 2; i < to; i++) {
    if (quotationOf(i)) continue;
    const [before, word, next] = [
      tokens[i - 1]!.form,
      tokens[i]!.form.toLowerCase(),
      tokens[i + 1]?.form.toLowerCase(),
    ];
    if (before === ',' && (word === 'though' || word === 'although') && next !== ',') return i - 1;
    if (word === 'when' && next === 'asked') return before === ',' ? i - 1 : i;
  }
  return null;
}

/** "A, according to B": all of the clause that the phrase hangs on, on the side of the phrase where more of it stands. */
function accordingClause({ language, tokens }: Desk, cue: number): TokenRange | null {
  if (!/^according$/i.test(tokens[cue]!.form) || tokens[cue + 1]?.form !== 'to') return null;
  // Either the phrase's noun hangs on the clause, or "according" itself does.
  const { head } = tokens[cue]!;
  const phrase = head > cue && hasRelation(tokens[cue]!, 'case', 'fixed', 'amod') ? head : cue;
  const governor = tokens[phrase]!.head;
  if (governor < 0 || (governor >= cue && governor <= phrase)) return null;
  const own = subtreeOf(language, phrase);
  const whole = subtreeOf(language, governor);
  const before = { from: whole.from, to: Math.min(own.from, cue) };
  const after = { from: own.to, to: whole.to };
  return before.to - before.from >= after.to - after.from ? before : after;
}
