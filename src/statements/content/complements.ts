import type { TokenRange } from '../../language/layer.ts';
import { childrenOf, hasRelation, subtreeOf } from '../../language/tree.ts';
import type { Desk } from '../draft.ts';

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
      if (from > range.from && from < range.to) offer({ from: range.from, to: from }, `${relation}-cut`);
    }
  }
  // "A, he said": the cue hangs on what is said.
  const token = tokens[cue]!;
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
