import type { TokenRange } from '../../language/layer.ts';
import { SPEECH_VERBS } from '../cue-words.ts';
import { type Desk, type Draft, lengthOf, merged, type Step, sharedOf, without } from '../draft.ts';
import { isStopped } from '../quotations.ts';

/** A quotation of fewer words is a phrase. */
const FEWEST_WORDS = 3;
/** Words of a short subject between the closing mark and its verb: "it added", "the minister said". */
const SUBJECT = 4;
/** Who holds so much of a quotation has claimed it. */
const HELD = 0.6;

/**
 * '"A", said X. "B", it added; and, later, "C"': a quotation with a short reporting clause of its own right behind it is that cue's, though the
 * model gave it to the cue before. What lay before the quotation goes from the cue that gets it.
 */
export const ownCueBehind: Step = {
  name: 'own-cue-behind',
  apply: (drafts, desk) => {
    let left = [...drafts];
    for (const quotation of desk.outermost) {
      const words = desk.wordsOf(quotation);
      if (words.to - words.from < FEWEST_WORDS || quotation.mark === 'single') continue;
      if (!isStopped(desk.article.text, quotation) || !opensSentence(words, desk)) continue;
      const cue = cueBehind(words, desk);
      const owner = cue === null ? undefined : left.find((draft) => draft.cue === cue);
      const isHeldBy = ({ content }: Draft): boolean =>
        sharedOf([words], content) >= HELD * (words.to - words.from);
      if (!owner) continue;
      const others = left.filter((draft) => draft !== owner && draft.cue !== null && isHeldBy(draft));
      if (isHeldBy(owner) && !others.length) continue;
      // Whose whole content it is keeps it.
      if (others.some(({ content }) => lengthOf(without(content, words)) < FEWEST_WORDS)) continue;
      left = left.map((draft) =>
        draft === owner
          ? withQuotation(owner, words, desk)
          : others.includes(draft)
            ? { ...draft, content: without(draft.content, words) }
            : draft,
      );
    }
    return left;
  },
};

/** Does a sentence begin with the quotation? What stands in the midst of one is a piece of its clause. */
const opensSentence = ({ from }: TokenRange, desk: Desk): boolean =>
  desk.language.sentences[desk.tokens[from]!.sentence]!.from >= from - 1;

/** Verb of speech of a clause that begins right behind the marks: a short subject and the verb, or the verb first. */
function cueBehind({ to }: TokenRange, desk: Desk): number | null {
  const { tokens } = desk;
  const { sentence } = tokens[to - 1]!;
  let at = to;
  while (tokens[at]?.upos === 'PUNCT' && at < to + 3) at++;
  for (let i = at; i <= at + SUBJECT && i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.sentence !== sentence || token.upos === 'PUNCT' || desk.quotationOf(i)) return null;
    if (token.upos === 'VERB') return SPEECH_VERBS.has(token.lemma) ? i : null;
  }
  return null;
}

/** Of what the cue had before, quoted words behind it stay: the rest was not its own. */
function withQuotation(owner: Draft, words: TokenRange, desk: Desk): Draft {
  const goesOn = owner.content.filter(({ from }) => from > owner.cue! && desk.quotationOf(from) !== null);
  return { ...owner, content: merged([...goesOn, words]), rules: [...owner.rules, 'own-cue-behind'] };
}
