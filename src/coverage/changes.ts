import type { Article } from '../record/article.ts';
import type { Change, ChangeKind, Rendering } from '../record/point.ts';

interface Word {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/** What a changed word is a change of, the weightiest first. */
const KINDS: readonly (readonly [kind: ChangeKind, pattern: RegExp])[] = [
  ['polarity', /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|.*n['’]t)$/i],
  [
    'number',
    /^(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?)$/i,
  ],
  [
    'date',
    /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|today|yesterday|tomorrow)$/i,
  ],
  [
    'hedge',
    /^(?:reportedly|allegedly|apparently|appears?|appeared|seems?|seemed|believed|perhaps|possibly|probably|likely|unlikely|purportedly|supposedly)$/i,
  ],
  [
    'strength',
    /^(?:may|might|could|can|will|must|shall|should|only|unless|until|if|once|extremely|very|highly|deeply|totally|absolutely|completely|utterly|entirely|wholly|strongly|firmly|fully|sharply|openly)$/i,
  ],
];

/**
 * What changed on the way of one utterance, word by word against its fullest rendering: words lost, won or exchanged that are
 * of a kind that can turn the meaning, and quotation marks added or taken away. Other changes of wording are left out.
 */
export function changesOf(
  renderings: readonly Rendering[],
  articles: ReadonlyMap<string, Article>,
): Change[] {
  const base = fullest(renderings, articles);
  const baseWords = wordsOf(base, articles);
  return renderings.flatMap((rendering) => {
    if (rendering === base) return [];
    const words = wordsOf(rendering, articles);
    const changes: Change[] = [];
    for (const { lost, won } of exchanged(baseWords, words)) {
      const kind = kindOf(lost, won);
      if (kind)
        changes.push({
          article: rendering.article,
          kind,
          was: spanOf(lost),
          is: spanOf(won),
          against: base.article,
        });
    }
    const [quoted, other] = [base, rendering].map((one) => isQuoted(one, articles));
    if (quoted !== other)
      changes.push({
        article: rendering.article,
        kind: 'quotation',
        was: base,
        is: rendering,
        against: base.article,
      });
    return changes;
  });
}

/** The words themselves where an article quotes them, the longest of these. */
function fullest(renderings: readonly Rendering[], articles: ReadonlyMap<string, Article>): Rendering {
  const quoted = renderings.filter((one) => isQuoted(one, articles));
  return (quoted.length ? quoted : renderings).reduce((best, one) =>
    one.end - one.start > best.end - best.start ? one : best,
  );
}

function isQuoted({ article, start }: Rendering, articles: ReadonlyMap<string, Article>): boolean {
  return /[“"„«]$/.test(articles.get(article)!.text.slice(Math.max(0, start - 1), start));
}

const wordsOf = ({ article, start, end }: Rendering, articles: ReadonlyMap<string, Article>): Word[] =>
  [
    ...articles
      .get(article)!
      .text.slice(start, end)
      .matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*(?<![.,])/gu),
  ].map(({ index, 0: form }) => ({ start: start + index, end: start + index + form.length, form }));

interface Exchange {
  readonly lost: readonly Word[];
  readonly won: readonly Word[];
}

/** Runs of words that stand in one only, between words that both have in one order. */
function exchanged(base: readonly Word[], words: readonly Word[]): Exchange[] {
  const same = (i: number, j: number): boolean =>
    base[i]!.form.toLowerCase() === words[j]!.form.toLowerCase();
  const longest = Array.from({ length: base.length + 1 }, () => new Uint16Array(words.length + 1));
  for (let i = base.length - 1; i >= 0; i--)
    for (let j = words.length - 1; j >= 0; j--)
      longest[i]![j] = same(i, j)
        ? longest[i + 1]![j + 1]! + 1
        : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  const runs: Exchange[] = [];
  let [i, j] = [0, 0];
  while (i < base.length || j < words.length) {
    const [fromI, fromJ] = [i, j];
    while ((i < base.length || j < words.length) && !(i < base.length && j < words.length && same(i, j))) {
      if (j >= words.length || (i < base.length && longest[i + 1]![j]! >= longest[i]![j + 1]!)) i++;
      else j++;
    }
    if (i > fromI || j > fromJ) runs.push({ lost: base.slice(fromI, i), won: words.slice(fromJ, j) });
    while (i < base.length && j < words.length && same(i, j)) {
      i++;
      j++;
    }
  }
  return runs;
}

/** The weightiest kind that stands on one side only or with other words on the other. */
function kindOf(lost: readonly Word[], won: readonly Word[]): ChangeKind | null {
  const forms = (words: readonly Word[], pattern: RegExp): string =>
    words
      .filter(({ form }) => pattern.test(form))
      .map(({ form }) => form.toLowerCase())
      .join(' ');
  return KINDS.find(([, pattern]) => forms(lost, pattern) !== forms(won, pattern))?.[0] ?? null;
}

const spanOf = (words: readonly Word[]) =>
  words.length ? { start: words[0]!.start, end: words.at(-1)!.end } : null;
