import type { Article } from '../record/article.ts';
import { overlaps, type Span } from '../record/span.ts';
import { functionWords } from '../stories/common-words.ts';
import { ACTS, isJoined, joinPhrases, meaningsOf } from './meanings.ts';
import { withDigits } from './numbers.ts';

/** A content word of a claim: what it means, and whether it is denied (-1) there. */
export interface Term {
  readonly term: string;
  readonly sign: 1 | -1;
  /** 1, or a part of it where the word may mean several things. */
  readonly share: number;
  /** It is denied itself, by a negator right before it, a verb that denies all behind it or by its own meaning; not only near. */
  readonly denied: boolean;
  /** A word around turns it ("not continue"): its sign is not that of its meaning. */
  readonly turned: boolean;
}

const WORD =
  /@[\p{L}\p{N}.:_-]+|(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*%?|[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*|[,;:—–.]/gu;
const NEGATOR = /^(?:not|no|never|none|nobody|nothing|neither|nor|cannot|unless|without|.*n['’]t)$/;
/** Objects that deny their verb. */
const NO_OBJECT = /^(?:nobody|nothing|none)$/;
/** Verbs that deny what follows, to the end of the claim. */
const DENIAL = /^(?:den(?:y|ies|ied|ying|ial)|dismiss(?:es|ed|ing)?|disput(?:es|ed|ing))$/;
/** What somebody says is so, and may be dismissed as untrue. */
const CLAIMED =
  /^\S+ (?:[^\s,;:.]+ ){0,5}?(?:claims?|reports?|rumou?rs?|allegations?|accusations?|suggestions?|charges?|that|as)\b/;
/** Verbs that turn the next few words: "refuse to resume". */
const TURNING = /^(?:refus(?:e|es|ed|ing)|rule-out|hesitat(?:e|es|ed|ing)|shy-away|reluctant|unchanged)$/;
/** Forms that deny that something stopped. */
const GOING_ON = /^(?:continu|go-on|carry-on|proceed)/;
/** Words after a negator that it governs. */
const REACH = 4;
const REACH_OF_NO = 3;
const LIGHT = new Set(
  'sees seen country countries nation nations side sides government governments state states two both president prime minister foreign chief secretary cabinet spokesperson spokesman spokeswoman leader have has had be been being do does did make see saw take put get give current currently yet any anyone anybody such certain other call calls called calling describe describes described dub dubbed name named brand branded'.split(
    ' ',
  ),
);
/** Function words elsewhere that tell much in a claim. */
const KEPT = new Set('go meet leave left open hold held due near let want wanted less full found'.split(' '));
const VAGUE = new Set(
  'following future so-called say said tell told add added noted stress stressed year month week day monday tuesday wednesday thursday friday saturday sunday hour hours minute minutes daily percent wholly completely totally absolutely utterly entirely extremely highly deeply strongly firmly fully sharply categorically openly seriously slightly reportedly allegedly apparently suspected believed presumed'.split(
    ' ',
  ),
);

/**
 * Content words of spans in their order. Names of actors count as the actor, so that "Moscow", "Russia" and "the Russian side" are one;
 * `done` are the acts that "do so" stands for;
 * a mention of a person is `@` and the person's id, of a state or its organs `@` and its code.
 */
export function termsOf(
  article: Article,
  spans: readonly Span[],
  done: readonly string[] = [],
): readonly Term[] {
  if (spans.length === 1) return termsIn(article, spans[0]!, done);
  return spans.flatMap((span) => termsIn(article, span, done));
}

/** A sentence is read again as what stands around each of its clauses. */
const read = new WeakMap<Article, Map<string, readonly Term[]>>();

function termsIn(article: Article, span: Span, done: readonly string[]): readonly Term[] {
  let known = read.get(article);
  if (!known) {
    known = new Map();
    read.set(article, known);
  }
  const key = `${span.start} ${span.end} ${done.length && DO_SO.test(article.text.slice(span.start, span.end)) ? done.join(' ') : ''}`;
  let found = known.get(key);
  if (!found) {
    const text = joinPhrases(withoutDates(withActors(article, span)));
    found = signed(withDigits(done.length ? text.replace(EVERY_DO_SO, done.join(' ')) : text));
    known.set(key, found);
  }
  return found;
}

/** A verb that stands for what was spoken of right before. */
const DO_SO = /\b(?:do|does|did|done|doing) so\b/i;
const EVERY_DO_SO = new RegExp(DO_SO, 'gi');

/** The characters of a span with mentions of actors replaced by what they stand for. */
function withActors(article: Article, span: Span): string {
  let text = '';
  let at = span.start;
  for (const mention of mentionsIn(article, span)) {
    if (mention.start < at || mention.end > span.end) continue;
    const person = mention.type === 'person' || (mention.type === 'pronoun' && mention.actor?.includes('.'));
    const known = person ? mention.actor : (mention.country ?? mention.actor);
    const name =
      !person && known?.startsWith('text:') ? `place:${known.slice(5).replaceAll('-', '_')}` : known;
    const place =
      mention.type === 'place'
        ? `place:${(mention.name ?? article.text.slice(mention.start, mention.end)).toLowerCase()}`
        : null;
    if (!name && !place) continue;
    // The head of a place's name is a word besides: "the Aran Islands", "the islands"; what an office does, too.
    const head =
      (place || mention.type === 'description') && /\s/.test(article.text.slice(mention.start, mention.end))
        ? article.text.slice(mention.start, mention.end).split(/\s+/).at(-1)!
        : '';
    text += `${article.text.slice(at, mention.start)} @${(place ?? name!).replaceAll(/[^\p{L}\p{N}.:-]+/gu, '_')} ${head} `;
    at = mention.end;
  }
  return (text + article.text.slice(at, span.end)).replace(/\s+/g, ' ');
}

/** Dates are compared as dates, so their days are no words. */
const withoutDates = (text: string): string => text.replace(DATE, ' ');
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{Ll}*\.?`;
const DATE = new RegExp(String.raw`\b(?:${MONTH}\s+\d{1,2}\b|\d{1,2}\s+${MONTH})(?:,?\s+\d{4})?`, 'gu');

const placed = new WeakMap<Article, Article['mentions']>();

/** Longer mentions first where two begin together; only those within the span. */
function mentionsIn(article: Article, span: Span): Article['mentions'] {
  let all = placed.get(article);
  if (!all) {
    all = [...article.mentions].sort((a, b) => a.start - b.start || b.end - a.end);
    placed.set(article, all);
  }
  return all.filter((mention) => overlaps(mention, span));
}

function signed(text: string): Term[] {
  const found: (Mutable<Term> & { readonly light: boolean })[] = [];
  let denied: 1 | -1 = 1;
  let first = false;
  let left = 0;
  let turned: 1 | -1 = 1;
  // The last term is what the word right before means.
  let beside = false;
  for (const { 0: form, index } of text.matchAll(WORD)) {
    const adjacent = beside;
    beside = false;
    if (/^[,;:—–.]$/.test(form)) {
      left = 0;
      turned = 1;
      continue;
    }
    if (NEGATOR.test(form)) {
      turned = left > 0 && form !== 'nor' ? (-turned as 1 | -1) : -1;
      left = form === 'no' ? REACH_OF_NO : REACH;
      first = true;
      // "accept no mediator", "harms nobody": the verb before is denied as well; "since midnight no train": no verb.
      const before = found.at(-1);
      if (
        before &&
        !before.light &&
        adjacent &&
        (NO_OBJECT.test(form) || (form === 'no' && ACTS.has(before.term)))
      ) {
        before.sign = -before.sign as 1 | -1;
        before.denied = true;
        before.turned = !before.turned;
      }
      continue;
    }
    const sign = ((left > 0 ? turned : 1) * denied) as 1 | -1;
    left--;
    if (DENIAL.test(form)) {
      if (form.startsWith('dismiss')) {
        found.push({ term: 'refuse', sign, share: 1, denied: false, turned: sign < 0, light: false });
        // Who dismisses a protest does not deny that there was one.
        if (!CLAIMED.test(text.slice(index))) continue;
      }
      denied = -denied as 1 | -1;
      continue;
    }
    const bare = form.replace(/['’]s?$/, '');
    if (!bare.startsWith('@') && !KEPT.has(bare) && functionWords.has(bare)) continue;
    if (bare.length < 2 || LIGHT.has(bare) || VAGUE.has(bare) || /^(?:19|20)\d\d$/.test(bare)) continue;
    if (bare.startsWith('@')) {
      found.push({ term: bare, sign: 1, share: 1, denied: false, turned: false, light: true });
      continue;
    }
    for (const part of isJoined(bare) ? [bare] : bare.split('-')) {
      const own = part === 'unchanged' ? -1 : 1;
      if (part.length < 2) continue;
      const all = meaningsOf(part);
      for (const meaning of all)
        found.push({
          term: meaning.term,
          sign: (sign * meaning.sign * own) as 1 | -1,
          share: 1 / all.length,
          denied: (first && left >= 0) || denied < 0 || meaning.sign < 0,
          // What goes on has not stopped; what is taken up again has.
          turned: sign < 0 || (meaning.sign < 0 && GOING_ON.test(part)),
          light: false,
        });
    }
    first = false;
    beside = true;
    if (TURNING.test(bare) && bare !== 'unchanged') {
      turned = left > 0 ? (-turned as 1 | -1) : -1;
      left = REACH;
      first = true;
    }
  }
  return found.map(({ light, ...term }) => term);
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] };
