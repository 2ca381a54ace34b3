import type { TokenRange } from '../../language/layer.ts';
import { type Desk, type Draft, merged, type Step, sharedOf } from '../draft.ts';
import { isStopped, type Quotation } from '../quotations.ts';
import { type Touching, touchingBy } from '../touching.ts';

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
    const outer = desk.outermost.filter(({ mark }) => mark !== 'single');
    const places = new Map(outer.map((quotation, place) => [quotation, place]));
    const cued = touchingBy<Draft>(({ content }) => content.map(({ from, to }) => [from, to]));
    for (const draft of drafts) if (draft.cue !== null && !desk.quotationOf(draft.cue)) cued.add(draft);
    for (const draft of drafts) {
      const quoted = desk.outermostIn(draft.content);
      const first = quoted.find(
        (quotation) => places.has(quotation) && sharedOf([desk.wordsOf(quotation)], draft.content) > 0,
      );
      if (!first) continue;
      const more = runOn(draft, outer, places.get(first)!, cued, desk);
      if (more.length) taken.set(draft, more);
    }
    const joined = [...taken.values()].flat();
    const gone = touchingBy<TokenRange>(({ from, to }) => [[from, to]]);
    for (const range of joined) gone.add(range);
    return drafts.flatMap((draft) => {
      const near = gone.near(draft.content.map(({ from, to }) => [from, to]));
      if (draft.cue === null && sharedOf(draft.content, near) > 0) return [];
      const more = taken.get(draft);
      return more
        ? [{ ...draft, content: merged([...draft.content, ...more]), rules: [...draft.rules, 'runs-on'] }]
        : [draft];
    });
  },
};

/** Quotations behind the reporting clause that no other cue takes; `first` is the place of the draft's first one among the outermost. */
function runOn(
  draft: Draft,
  outer: readonly Quotation[],
  first: number,
  cued: Touching<Draft>,
  desk: Desk,
): TokenRange[] {
  const { cue, content } = draft;
  if (cue === null || desk.quotationOf(cue)) return [];
  if (!(outer[first]!.continues || isStopped(desk.article.text, outer[first]!))) return [];
  const found: TokenRange[] = [];
  let last = outer[first]!;
  for (let place = first + 1; place < outer.length; place++) {
    const quotation = outer[place]!;
    const words = desk.wordsOf(quotation);
    if (!goesOn(last, quotation, cue, desk)) break;
    const held = HELD * (words.to - words.from);
    if (
      cued
        .near([[words.from, words.to]])
        .some((other) => other !== draft && sharedOf([words], other.content) >= held)
    )
      break;
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
  // 'it added; and, later, "C"': said at another time.
  if (!(last.to <= cue && cue < first.from) || /;\s*\p{L}/u.test(between)) return false;
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
