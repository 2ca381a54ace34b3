import { spanOf, type TokenRange } from '../../language/layer.ts';
import { ancestorsOf, childrenOf, childWith, hasRelation, subtreeOf } from '../../language/tree.ts';
import type { Party } from '../../record/actor.ts';
import type { Desk, Draft } from '../draft.ts';

/** Words that stand in the names of outlets; those of the lexicon are known without them. */
const OUTLET =
  /\b(?:news ?agency|agency|newspaper|daily|tabloid|weekly|magazine|news (?:site|website|outlet|service|channel|programme|program)|broadcaster|television|tv|radio|channel|times|post|herald|gazette|tribune|journal|press)\b/i;
const CARRIES = new Set([
  'quote',
  'cite',
  'carry',
  'publish',
  'report',
  'broadcast',
  'air',
  'release',
  'run',
]);

/** Ways in which the text names an outlet that words came through; each gives its phrase or null. */
const WAYS: readonly ((cue: number, desk: Desk) => TokenRange | null)[] = [
  // "was quoted by the agency as saying", "in remarks carried by the daily"
  function carriedBy(cue, desk) {
    const { sentence } = desk.tokens[cue]!;
    const near = new Set(ancestorsOf(desk.language, cue));
    for (const index of [...near, ...[...near].flatMap((up) => descendants(up, desk))]) {
      const token = desk.tokens[index]!;
      if (token.sentence !== sentence || token.xpos !== 'VBN' || !CARRIES.has(token.lemma)) continue;
      const by = childrenOf(desk.language, index).find(
        (child) =>
          hasRelation(desk.tokens[child]!, 'obl', 'nmod') &&
          /^by$/i.test(desk.tokens[subtreeOf(desk.language, child).from]!.form),
      );
      if (by !== undefined) return afterPreposition(subtreeOf(desk.language, by), desk);
    }
    return null;
  },
  // "told the Herald", "told X in an interview"
  function toldOutlet(cue, desk) {
    if (desk.tokens[cue]!.lemma !== 'tell') return null;
    const to = childWith(desk.language, cue, 'iobj', 'obj');
    return to === null ? null : subtreeOf(desk.language, to);
  },
  // "in an interview with the Herald", "in comments to the Herald"
  function interviewWith(cue, desk) {
    for (const child of childrenOf(desk.language, cue)) {
      const token = desk.tokens[child]!;
      if (!hasRelation(token, 'obl') || !/^(?:interview|comment|remark|message)$/.test(token.lemma)) continue;
      const other = childrenOf(desk.language, child).find(
        (one) => one > child && hasRelation(desk.tokens[one]!, 'nmod'),
      );
      if (other !== undefined) return afterPreposition(subtreeOf(desk.language, other), desk);
    }
    return null;
  },
];

/** Outlet or agency that the words came through; null where the text names none. */
export function throughOf({ cue, content }: Draft, desk: Desk): Party | null {
  if (cue === null) return null;
  for (const way of WAYS) {
    const phrase = way(cue, desk);
    if (
      !phrase ||
      isGathering(phrase, desk) ||
      content.some(({ from, to }) => from < phrase.to && phrase.from < to)
    )
      continue;
    const span = spanOf(desk.language, phrase);
    const party = desk.actors.partyOf(span);
    const kind = party.actor === null ? null : desk.actors.actors.get(party.actor)?.kind;
    if (
      kind === 'outlet' ||
      (kind !== 'person' && kind !== 'state' && isOutlet(desk.article.text.slice(span.start, span.end), desk))
    )
      return { ...party, rule: `through:${way.name}` };
  }
  return null;
}

const isOutlet = (phrase: string, desk: Desk): boolean =>
  OUTLET.test(phrase) || desk.world.outletByCredit(phrase.replace(/^the /i, '')) !== null;

const descendants = (index: number, desk: Desk): number[] => {
  const { from, to } = subtreeOf(desk.language, index);
  return Array.from({ length: to - from }, (_, i) => from + i);
};

const afterPreposition = ({ from, to }: TokenRange, desk: Desk): TokenRange =>
  from + 1 < to && desk.tokens[from]!.upos === 'ADP' ? { from: from + 1, to } : { from, to };

/** "told a news conference": an occasion and no outlet. */
const isGathering = ({ to }: TokenRange, desk: Desk): boolean =>
  [to - 1, to].some((index) => /^(?:conference|briefing)s?$/i.test(desk.tokens[index]?.form ?? ''));
