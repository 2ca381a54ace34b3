import { type Desk, type Draft, type Step, sharedOf, without } from '../draft.ts';
import type { Quotation } from '../quotations.ts';

/** A cue claims a quotation when its content holds so much of it. */
const CLAIM = 0.4;
/** Quotations shorter than this are phrases, which may be quoted again by somebody else. */
const UTTERANCE_WORDS = 5;

/**
 * An utterance in quotation marks has one cue: where several claim it, the one whose clause stands beside it keeps it
 * (first those in its own sentence, then the nearest), and the others lose it.
 */
export const ownQuotations: Step = {
  name: 'own-quotation',
  apply: (drafts, desk) => {
    let left = [...drafts];
    for (const quotation of severallyClaimed(drafts, desk)) {
      const words = desk.wordsOf(quotation);
      const size = words.to - words.from;
      const claims = left.filter(
        ({ cue, content }) =>
          cue !== null && desk.quotationOf(cue) !== quotation && sharedOf([words], content) >= CLAIM * size,
      );
      if (claims.length < 2) continue;
      const owner = claims.reduce((best, claim) =>
        distance(claim, quotation, desk) < distance(best, quotation, desk) ? claim : best,
      );
      // Reported speech around reported speech ("he said she had called it '…'") is no rivalry.
      const rivals = claims.filter(
        (claim) => claim !== owner && !holds(claim, owner) && !holds(owner, claim),
      );
      left = left.flatMap((draft) => {
        if (!rivals.includes(draft)) return [draft];
        const content = without(draft.content, words).filter(({ from, to }) => to - from > 1);
        return content.length ? [{ ...draft, content, rules: [...draft.rules, 'own-quotation'] }] : [];
      });
    }
    return left;
  },
};

/** Utterances in quotation marks that two cues or more claim. */
function severallyClaimed(drafts: readonly Draft[], desk: Desk): Quotation[] {
  const claims = new Map<Quotation, number>();
  for (const { cue, content } of drafts) {
    if (cue === null) continue;
    for (const quotation of desk.outermostIn(content)) {
      const words = desk.wordsOf(quotation);
      const size = words.to - words.from;
      if (size >= UTTERANCE_WORDS && sharedOf([words], content) >= CLAIM * size)
        claims.set(quotation, (claims.get(quotation) ?? 0) + 1);
    }
  }
  return desk.outermost.filter((quotation) => (claims.get(quotation) ?? 0) > 1);
}

/** Does one draft's content hold the other's cue? */
const holds = ({ content }: Draft, { cue }: Draft): boolean =>
  content.some(({ from, to }) => from <= cue! && cue! < to);

/** Words between a cue and a quotation, sentences counting much more. */
function distance({ cue, content }: Draft, quotation: Quotation, desk: Desk): number {
  const words = desk.wordsOf(quotation);
  const at = desk.tokens[cue!]!.sentence;
  const [first, last] = [desk.tokens[words.from]!.sentence, desk.tokens[words.to - 1]!.sentence];
  const sentences = at > last ? at - last : at < first ? first - at : 0;
  const apart = cue! >= words.to ? cue! - words.to : words.from - cue!;
  // "he said, noting that B. 'C'": what follows goes on with the main clause.
  const aside = desk.tokens[cue!]!.xpos === 'VBG' && words.from > cue! && sentences > 0 ? 500 : 0;
  // A clause that begins before the marks and runs into them holds the quotation as its own words.
  const runsInto =
    sentences === 0 && content.some(({ from, to }) => from < words.from - 1 && words.to <= to + 1);
  if (runsInto) return 0;
  return sentences * 1000 + aside + Math.abs(apart);
}
