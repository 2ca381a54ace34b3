import { spanOf } from '../language/layer.ts';
import { childrenOf, hasRelation } from '../language/tree.ts';
import type { Party } from '../record/actor.ts';
import { contentId } from '../record/ids.ts';
import { covers, type Span } from '../record/span.ts';
import type { SpeechAct, Statement } from '../record/statement.ts';
import { addresseeOf } from './addressee.ts';
import { isConditional } from './conditional.ts';
import { contentSpans } from './content/spans.ts';
import { actOfLemma } from './cue-words.ts';
import type { Desk, Draft } from './draft.ts';
import { kindOf } from './kind.ts';
import { occasionsOf } from './occasions.ts';
import { hedgesIn } from './telling/hedges.ts';
import { occasionOf } from './telling/occasion.ts';
import { throughOf } from './telling/through.ts';
import { touchingBy } from './touching.ts';

/** A floating quotation may stand so many paragraphs after its speaker was last heard. */
const MOST_PARAGRAPHS_BACK = 2;

/** Statements from drafts: characters for words, parties for phrases, the day said, what the speaker does, claims within claims. */
export function finish(drafts: readonly Draft[], desk: Desk): Statement[] {
  const kept = drafts
    .map((draft) => ({ draft, content: contentSpans(desk, draft.content) }))
    .filter(({ content }) => content.length);
  const parties = speakersOf(
    kept.map(({ draft }) => draft),
    desk,
  );
  const occasions = occasionsOf(
    kept.map(({ draft }) => draft),
    parties.map((party) => party?.actor ?? party?.name ?? null),
    desk,
  );
  const statements = kept.map(({ draft, content }, i): Statement => {
    const cue = cueOf(draft, desk);
    const occasion = occasions[i]!;
    return {
      id: contentId('s', desk.article.id, ...content.map(({ start }) => start), cue?.start ?? null),
      kind: kindOf(desk.article.text, desk.outermostIn(draft.content), content),
      content,
      cue,
      speaker: parties[i]!,
      addressee: addresseeOf(draft, desk),
      said: occasion.said,
      occasion: occasionOf(draft, desk),
      through: throughOf(draft, desk),
      hedges: hedgesIn(desk.article.text, content),
      act: actOf(draft, desk),
      conditional: isConditional(draft, desk),
      negated: draft.negated || negatesByVerb(draft, desk),
      background: occasion.background,
      within: null,
      rules: [...draft.rules, ...(occasion.rule ? [`said:${occasion.rule}`] : [])],
    };
  });
  const places = touchingBy<Statement>(({ content }) => content.map(({ start, end }) => [start, end]));
  for (const statement of statements) places.add(statement);
  return statements.map((statement) => {
    const [{ start }] = statement.content as readonly [Span];
    const holder = holderOf(statement, places.near([[start, start + 1]]));
    return {
      ...statement,
      within: holder?.id ?? null,
      through: statement.through ?? carrierOf(holder, desk),
    };
  });
}

/** Parties of the speakers. A quotation without a cue is spoken by whoever spoke last, if that was near. */
function speakersOf(drafts: readonly Draft[], desk: Desk): (Party | null)[] {
  let last: { party: Party; paragraph: number } | null = null;
  return drafts.map((draft) => {
    const paragraph = desk.language.sentences[desk.tokens[draft.content[0]!.from]!.sentence]!.paragraph;
    if (draft.speaker) {
      const party = desk.actors.partyOf(spanOf(desk.language, draft.speaker));
      if (draft.cue !== null) last = { party, paragraph };
      return party;
    }
    if (draft.cue !== null || !last || paragraph - last.paragraph > MOST_PARAGRAPHS_BACK) return null;
    last = { ...last, paragraph };
    return { ...last.party, rule: 'last-speaker' };
  });
}

function cueOf({ cue }: Draft, desk: Desk): Statement['cue'] {
  if (cue === null) return null;
  const { form, start, end, lemma } = desk.tokens[cue]!;
  const next = desk.tokens[cue + 1];
  if (/^according$/i.test(form) && next?.form === 'to')
    return { start, end: next.end, lemma: 'according to' };
  return { start, end, lemma };
}

/** What the speaker does, by the cue with its preposition or particle. */
function actOf({ cue }: Draft, desk: Desk): SpeechAct {
  if (cue === null) return 'asserts';
  const { lemma } = desk.tokens[cue]!;
  const next = desk.tokens[cue + 1]?.form.toLowerCase();
  return actOfLemma(`${lemma}-${next}`) ?? actOfLemma(lemma) ?? 'asserts';
}

/** "denied that", "did not say whether", "declined to say": the words are not the speaker's claim. "did not rule out" is no denial. */
function negatesByVerb({ cue }: Draft, desk: Desk): boolean {
  if (cue === null) return false;
  const { lemma } = desk.tokens[cue]!;
  const not = childrenOf(desk.language, cue).some(
    (child) =>
      hasRelation(desk.tokens[child]!, 'advmod') && ['not', 'never'].includes(desk.tokens[child]!.lemma),
  );
  const denies = lemma === 'deny' || (lemma === 'rule' && desk.tokens[cue + 1]?.form === 'out');
  return denies !== not;
}

/** The smallest other statement whose content holds all of this one's. */
function holderOf(statement: Statement, all: readonly Statement[]): Statement | null {
  const size = (content: readonly Span[]): number =>
    content.reduce((sum, { start, end }) => sum + end - start, 0);
  const holders = all.filter(
    (other) =>
      other !== statement &&
      size(other.content) > size(statement.content) &&
      statement.content.every((piece) => other.content.some((outer) => covers(outer, piece))),
  );
  return holders.sort((a, b) => size(a.content) - size(b.content))[0] ?? null;
}

/** "The agency reported that the minister had said …": who holds a claim is what it came through, if that is an outlet. */
function carrierOf(holder: Statement | null, desk: Desk): Party | null {
  const actor = holder?.speaker?.actor;
  return actor && desk.actors.actors.get(actor)?.kind === 'outlet' ? holder.speaker : null;
}
