import type { Article } from '../record/article.ts';
import type { Change, Rendering } from '../record/point.ts';
import { overlaps, type Span } from '../record/span.ts';
import { alignWords, type Exchange, type Word, wordsOf } from './align-words.ts';
import { kindOfChange, waits } from './change-kinds.ts';
import { cutOff, isQuoted, withTail } from './cuts.ts';
import { negationsIn } from './negators.ts';

/** Words on one side alone that are looked at; more are a detail left out. */
const MOST_EXCHANGED = 4;
const DENIAL = /\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|refut\w+)\b[^.;!?]*$/i;

/** More characters than a rendering has. */
const LONGEST = 100_000;

type Articles = ReadonlyMap<string, Article>;

/** Share of the shorter rendering's words that both have: then quotation marks on one side only are a change. */
const SAME_WORDS = 0.5;

/**
 * What changed on the way of one utterance, word by word against its fullest rendering: another number, date or name, a hedge or
 * a word of strength lost or won, a denial lost or won, the end cut off that the rest depends on, quotation marks added or taken
 * away. Of several renderings in an article the nearest is looked at. Other changes of wording are left out.
 */
export function changesOf(renderings: readonly Rendering[], articles: Articles): Change[] {
  const base = fullest(renderings, articles);
  const baseWords = wordsIn(base, articles);
  const nearest = new Map<string, { rendering: Rendering; shared: number }>();
  for (const rendering of renderings) {
    if (rendering.article === base.article) continue;
    const { shared } = alignWords(baseWords, wordsIn(rendering, articles));
    if (shared > (nearest.get(rendering.article)?.shared ?? -1))
      nearest.set(rendering.article, { rendering, shared });
  }
  return [...nearest.values()].flatMap(({ rendering, shared }) => between(base, rendering, shared, articles));
}

function between(base: Rendering, rendering: Rendering, shared: number, articles: Articles): Change[] {
  const [one, two] = [articles.get(base.article)!, articles.get(rendering.article)!];
  const [baseWords, words] = [base, rendering].map((one) => wordsIn(one, articles)) as [Word[], Word[]];
  const change = (kind: Change['kind'], was: Span | null, is: Span | null): Change => ({
    article: rendering.article,
    kind,
    was,
    is,
    against: base.article,
  });
  const { exchanges } = alignWords(baseWords, words);
  const changes: Change[] = [];
  const cut = cutOff(withTail(one, base), withTail(two, rendering), one, two);
  if (cut) changes.push(change('cut', cut, null));
  const left = exchanges.filter(({ lost }) => !(cut && lost.some((word) => overlaps(word, cut))));
  // Much that one tells and the other leaves out is detail.
  const kept = left.filter(
    ({ lost, won }) =>
      Math.min(lost.length, won.length) > 0 || Math.max(lost.length, won.length) <= MOST_EXCHANGED,
  );
  const before = [deniedBefore(one, base), deniedBefore(two, rendering), waits(baseWords), waits(words)];
  const turns = (list: readonly Exchange[]): number =>
    list.reduce((sum, { lost, won }) => sum + negationsIn(lost) + negationsIn(won), 0) +
    before.filter(Boolean).length;
  if (turns(left) % 2 && turns(kept) % 2) {
    const at = kept.find(({ lost, won }) => negationsIn(lost) !== negationsIn(won));
    changes.push(
      change('polarity', at ? spanOf(at.lost) : bare(base), at ? spanOf(at.won) : bare(rendering)),
    );
  }
  for (const exchange of kept) {
    const kind = kindOfChange(exchange, sameThing(one, two, exchange));
    if (kind) changes.push(change(kind, spanOf(exchange.lost), spanOf(exchange.won)));
  }
  const quoted = isQuoted(one.text, base.start) !== isQuoted(two.text, rendering.start);
  if (quoted && shared >= SAME_WORDS * Math.min(baseWords.length, words.length))
    changes.push(change('quotation', bare(base), bare(rendering)));
  return changes;
}

/** "dismissed a claim that": the words stand there to be denied. */
const deniedBefore = ({ text, sentences }: Article, { start }: Span): boolean => {
  const sentence = sentences.find((one) => one.start <= start && start < one.end);
  return sentence !== undefined && DENIAL.test(text.slice(sentence.start, start));
};

/** The words themselves where an article quotes them: as most quote them, the longest of these with what hangs on them. */
function fullest(renderings: readonly Rendering[], articles: Articles): Rendering {
  const textOf = ({ article, start, end }: Rendering): string =>
    articles.get(article)!.text.slice(start, end).toLowerCase();
  const quoted = renderings.filter(({ article, start }) => isQuoted(articles.get(article)!.text, start));
  const counts = new Map<string, number>();
  for (const one of quoted) counts.set(textOf(one), (counts.get(textOf(one)) ?? 0) + 1);
  const rank = (one: Rendering): number => {
    const { start, end } = withTail(articles.get(one.article)!, one);
    return (counts.get(textOf(one)) ?? 0) * LONGEST + end - start;
  };
  const candidates = quoted.length ? quoted : renderings;
  const ranks = candidates.map(rank);
  return candidates[ranks.indexOf(Math.max(...ranks))]!;
}

const wordsIn = (rendering: Rendering, articles: Articles): Word[] =>
  wordsOf(articles.get(rendering.article)!.text, rendering);

/** Two names stand for one actor ("Hask", "Corrund") where both texts know whom they mean. A place under another name is another name. */
function sameThing(one: Article, two: Article, { lost, won }: Exchange): () => boolean {
  const actorsOf = (article: Article, words: readonly Word[]): (string | null)[] =>
    article.mentions
      .filter((mention) => mention.type !== 'place' && words.some((word) => overlaps(mention, word)))
      .map(({ country, actor }) => country ?? actor);
  return () => {
    const others = actorsOf(two, won);
    return actorsOf(one, lost).some((actor) => others.includes(actor));
  };
}

const spanOf = (words: readonly Word[]): Span | null =>
  words.length ? { start: words[0]!.start, end: words.at(-1)!.end } : null;

const bare = ({ start, end }: Span): Span => ({ start, end });
