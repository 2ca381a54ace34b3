import { childrenOf, childWith, hasRelation } from '../../language/tree.ts';
import { SPEECH_VERBS } from '../cue-words.ts';
import { type Desk, type Draft, lengthOf, type Step } from '../draft.ts';

/** Verbs that tell an act and not words, unless quotation marks stand beside them (training/corpus/FORMAT.md, settled conventions). */
const ACTS_ONLY = new Set(
  'blame condemn criticize criticise praise welcome reject rebuke denounce oppose slam hail thank dismiss support commend'.split(
    ' ',
  ),
);

/** Verbs of doing that take an infinitive as verbs of speech do. */
const EFFORTS = new Set(
  'seek try attempt strive struggle manage fail begin start continue help allow force prepare move work'.split(
    ' ',
  ),
);

/** Verbs that give a name. */
const NAMING = new Set(['call', 'name', 'dub', 'term']);

/** So sure has the model to be of a claim that stands within another one. */
const SURE = 0.99;

/** Reasons why a draft is no statement; the first that holds leaves it out. */
const REASONS: readonly ((draft: Draft, desk: Desk, held: ReadonlySet<number>) => boolean)[] = [
  function actWithoutWords({ cue, content }, desk) {
    return (
      cue !== null &&
      ACTS_ONLY.has(desk.tokens[cue]!.lemma) &&
      !content.some((piece) => hasMarks(desk, piece))
    );
  },
  // "four islands claimed by Vessaria": a participle that describes a thing.
  function describingParticiple({ cue, content }, desk) {
    if (cue === null) return false;
    const token = desk.tokens[cue]!;
    const describes =
      token.xpos === 'VBN' &&
      (hasRelation(token, 'acl') ||
        (hasRelation(token, 'conj') && token.head >= 0 && hasRelation(desk.tokens[token.head]!, 'acl')));
    const clause = childrenOf(desk.language, cue).some((child) =>
      hasRelation(desk.tokens[child]!, 'ccomp', 'xcomp'),
    );
    return describes && !clause && !content.some((piece) => hasMarks(desk, piece));
  },
  // "the islands, which it calls the Kemm Islands": what something is called is a name, and says nothing of it.
  function naming({ cue, content }, desk) {
    return (
      cue !== null &&
      NAMING.has(desk.tokens[cue]!.lemma) &&
      content.every(
        (piece) =>
          !hasMarks(desk, piece) &&
          desk.tokens
            .slice(piece.from, piece.to)
            .every(({ upos }) => /^(?:PROPN|DET|CCONJ|PUNCT)$/.test(upos)),
      )
    );
  },
  function effort({ cue, content }, desk) {
    return (
      cue !== null && EFFORTS.has(desk.tokens[cue]!.lemma) && !content.some((piece) => hasMarks(desk, piece))
    );
  },
  // Within somebody's words: "every word I said", "he said sorry", "to tell him". What a named third party is told to have said stays a statement.
  function speakersOwnTalk({ cue }, desk) {
    if (cue === null || !desk.quotationOf(cue)) return false;
    const subject = childrenOf(desk.language, cue).find((child) => hasRelation(desk.tokens[child]!, 'nsubj'));
    return (
      subject === undefined ||
      desk.tokens[subject]!.upos === 'PRON' ||
      /^(?:one|people|nobody|somebody|everybody|anyone|someone|everyone)$/i.test(
        desk.tokens[subject]!.form,
      ) ||
      !SPEECH_VERBS.has(desk.tokens[cue]!.lemma)
    );
  },
  // Within somebody's words, somebody else's that nobody is named for: "it's called X", "they were asked to", "to say so".
  function nobodysTalk({ cue }, desk, held) {
    if (cue === null || !held.has(cue)) return false;
    const { xpos, upos } = desk.tokens[cue]!;
    const agent = childWith(desk.language, cue, 'obl:agent') !== null;
    if (xpos === 'VB' || (xpos === 'VBN' && !agent && childWith(desk.language, cue, 'nsubj') === null))
      return true;
    const passive = childWith(desk.language, cue, 'nsubj:pass', 'aux:pass') !== null;
    return upos === 'VERB' && passive && !agent;
  },
  // A claim within a claim that the model is not sure of, or that is a bare phrase which nobody of its own says: words of the outer one.
  // Somebody's own clause stays: "said that Marr had promised to return the ships".
  function unsureWithin({ cue, content, probability }, desk, held) {
    if (cue === null || !held.has(cue) || content.some((piece) => hasMarks(desk, piece))) return false;
    // A source is always somebody of its own.
    if (/^according$/i.test(desk.tokens[cue]!.form)) return false;
    const own = childWith(desk.language, cue, 'nsubj', 'obl:agent') !== null;
    const clause = childWith(desk.language, cue, 'ccomp', 'xcomp') !== null;
    return !(own && clause) && (probability < SURE || (!own && !clause));
  },
  // A quotation of a word or two without a cue is a name, a title or a scare quote.
  function fewWords({ cue, content }) {
    return cue === null && lengthOf(content) < 4;
  },
];

/** Cues that stand in what another cue reports. */
function heldCues(drafts: readonly Draft[]): ReadonlySet<number> {
  const cues = new Set(drafts.map(({ cue }) => cue));
  const held = new Set<number>();
  for (const { cue: own, content } of drafts)
    for (const { from, to } of content)
      for (let at = from; at < to; at++) if (at !== own && cues.has(at)) held.add(at);
  return held;
}

const hasMarks = (desk: Desk, { from, to }: { readonly from: number; readonly to: number }): boolean => {
  for (let i = from; i < to; i++) if (desk.quotationOf(i)) return true;
  return false;
};

/** Leaves out what the model took for something said and is none. */
export const dropUnsaid: Step = {
  name: 'drop-unsaid',
  apply: (drafts, desk) => {
    const held = heldCues(drafts);
    return drafts.filter((draft) => {
      const reason = REASONS.find((holds) => holds(draft, desk, held));
      if (reason && draft.content[0]) {
        const { from, to } = draft.content[0];
        const input = desk.article.text
          .slice(desk.tokens[from]!.start, desk.tokens[to - 1]!.end)
          .slice(0, 200);
        desk.explain?.({ stage: 'statements', step: 'drop-unsaid', input, reason: reason.name });
      }
      return !reason;
    });
  },
};
