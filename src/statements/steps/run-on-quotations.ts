import type { TokenRange } from '../../language/layer.ts';
import { type Desk, type Draft, merged, type Step, sharedOf } from '../draft.ts';
import { isStopped, type Quotation } from '../quotations.ts';

/** A quotation that runs on is at least so many words long. */
const FEWEST_WORDS = 3;
/** Another cue holds a quotation when its content has so much of it. */
const HELD = 0.4;
/** A reporting clause between two quotations is no longer than this. */
const LONGEST_CLAUSE = 45;

/**
 * "A," he said, "B." and "A," he said. "B.": a quotation that goes on behind the reporting clause, in the same paragraph and without a cue of
 * its own, is a piece of the same statement (training/corpus/FORMAT.md); so is the next paragraph of one that was left open. Drafts without a
 * cue that the model made of it go.
 */
export const runOnQuotations: Step = {
  name: 'runs-on',
  apply: (drafts, desk) => {
    const taken = new Map<Draft, TokenRange[]>();
    for (const draft of drafts) {
      const more = runOn(draft, drafts, desk);
      if (more.length) taken.set(draft, more);
    }
    const joined = [...taken.values()].flat();
    return drafts.flatMap((draft) => {
      if (draft.cue === null && sharedOf(draft.content, joined) > 0) return [];
      const more = taken.get(draft);
      return more
        ? [{ ...draft, content: merged([...draft.content, ...more]), rules: [...draft.rules, 'runs-on'] }]
        : [draft];
    });
  },
};

/** Quotations behind the reporting clause that no other cue takes. */
function runOn(draft: Draft, drafts: readonly Draft[], desk: Desk): TokenRange[] {
  const { cue, content } = draft;
  if (cue === null || desk.quotationOf(cue)) return [];
  const outer = desk.quotations.filter(({ depth, sound, mark }) => depth === 0 && sound && mark !== 'single');
  const first = outer.findIndex((quotation) => sharedOf([desk.wordsOf(quotation)], content) > 0);
  if (first < 0 || !(outer[first]!.continues || isStopped(desk.article.text, outer[first]!))) return [];
  const cues = drafts.flatMap((other) =>
    other !== draft && other.cue !== null && !desk.quotationOf(other.cue) ? [other] : [],
  );
  const found: TokenRange[] = [];
  let last = outer[first]!;
  for (const quotation of outer.slice(first + 1)) {
    const words = desk.wordsOf(quotation);
    if (!goesOn(last, quotation, cue, desk)) break;
    if (cues.some((other) => sharedOf([words], other.content) >= HELD * (words.to - words.from))) break;
    // A reporting clause behind it is its own cue.
    if (words.from > cue && hasClauseBehind(words, desk)) break;
    if (sharedOf([words], content) === 0) found.push(words);
    last = quotation;
  }
  return found;
}

/** Does one quotation go on with another: the reporting clause alone between them, or the mark left open? */
function goesOn(before: Quotation, next: Quotation, cue: number, desk: Desk): boolean {
  const [last, first] = [desk.wordsOf(before), desk.wordsOf(next)];
  if (next.continues && before.end <= next.start) return true;
  if (first.to - first.from < FEWEST_WORDS || first.from - last.to > LONGEST_CLAUSE) return false;
  const { sentences } = desk.language;
  const [from, to] = [desk.tokens[last.to - 1]!.sentence, desk.tokens[first.from]!.sentence];
  if (sentences[from]!.paragraph !== sentences[to]!.paragraph) return false;
  const between = desk.article.text.slice(before.end, next.start);
  if (/^\s*$/.test(between)) return true;
  if (!(last.to <= cue && cue < first.from)) return false;
  // Behind the clause a stop, comma, colon or dash; between the marks no second sentence.
  return (
    /[.,:;—–-]\s*$/.test(between) &&
    !/[.!?]\s+\p{Lu}\p{Ll}+ .*[.!?]\s*$/u.test(between.replace(/\b\p{Lu}\p{Ll}{0,3}\. /gu, ' '))
  );
}

/** Does the sentence go on behind the quotation with words outside the marks? */
function hasClauseBehind({ to }: TokenRange, desk: Desk): boolean {
  const { sentence } = desk.tokens[to - 1]!;
  return desk.language.sentences[sentence]!.to > to + 2 && desk.quotationOf(to + 1) === null;
}
