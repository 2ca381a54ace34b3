// A record of any size for benchmarks: the articles of the bundled example as they were read, eight to a story, in other words, with other
// names, days and lengths, so that rows, sizes and what comes again are those of real readings. A story is the same however often and in
// whatever order it is asked for.

import { coverPoints } from '../dist/coverage/cover-points.js';
import { contentId, sha256 } from '../dist/record/ids.js';
import { randomFrom } from '../scripts/random-from.mjs';

export const PER_STORY = 8;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAY = 86_400_000;
/** The stories of a record lie within so many days. */
const DAYS = 4000;

/** Words by length, many of them, the first ones far more frequent than the last, as words are. */
const SYLLABLES = 'ka lo mi ren tor vas hel dun pir sol bre nat gul fen mar osk tiv ral dem yun'.split(' ');
const [SHORTEST, LONGEST, OF_A_LENGTH] = [4, 14, 3000];
export const WORDS = (() => {
  const random = randomFrom(7);
  const word = (length) => {
    let made = '';
    while (made.length < length) made += SYLLABLES[Math.floor(random() * SYLLABLES.length)];
    return made.slice(0, length);
  };
  const list = (length) => Array.from({ length: OF_A_LENGTH }, () => word(length));
  return new Map(
    Array.from({ length: LONGEST - SHORTEST + 1 }, (_, i) => [SHORTEST + i, list(SHORTEST + i)]),
  );
})();

const WORD = /\p{L}{4,14}/gu;
const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** Another word, about as long. */
function otherWord(word, random) {
  const length = Math.min(LONGEST, Math.max(SHORTEST, word.length - 1 + Math.floor(random() * 3)));
  const found = WORDS.get(length)[Math.floor(OF_A_LENGTH * random() ** 3)];
  return /^\p{Lu}/u.test(word) ? capital(found) : found;
}

/** A text in other words, and where each of its offsets lies now. */
function replaceWords(text, other) {
  const at = new Int32Array(text.length + 1);
  let [made, done] = ['', 0];
  const keep = (until) => {
    for (let i = done; i < until; i++) at[i] = made.length + i - done;
    made += text.slice(done, until);
    done = until;
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const found = other(word);
    if (found === undefined) continue;
    keep(index);
    for (let i = 0; i < word.length; i++) at[index + i] = made.length + Math.min(i, found.length);
    made += found;
    done = index + word.length;
  }
  keep(text.length);
  at[text.length] = made.length;
  return { text: made, at };
}

/** Fields that hold names and words of the page; all others hold rules, classes and the like. */
const NAMING = new Set(['name', 'actor', 'title', 'office', 'byline']);

/** The layers with offsets, names and days moved. */
function moved(value, key, change) {
  if (typeof value === 'number') return key === 'start' || key === 'end' ? change.at[value] : value;
  if (typeof value === 'string') {
    if (NAMING.has(key) || value.startsWith('text:')) return change.named(value);
    return key === 'value' ? change.dated(value) : value;
  }
  if (Array.isArray(value)) return value.map((item) => moved(item, key, change));
  if (value === null || typeof value !== 'object') return value;
  const made = {};
  for (const inner in value) made[inner] = moved(value[inner], inner, change);
  return made;
}

/** The same article on another day, in other words: `other` gives one for a word, or undefined. `at` tells where its offsets went. */
export function inOtherWords(article, { id, day, other }) {
  const { text, at } = replaceWords(article.text, other);
  const named = (value) => value.replace(WORD, (word) => other(word) ?? word);
  const own = Date.parse(article.published.value?.slice(0, 10) ?? '2023-02-14');
  const days = new Map();
  const dated = (value) => {
    const found = /^(\d{4}-\d\d-\d\d)(.*)$/s.exec(value);
    if (!found) return value;
    const known = days.get(found[1]) ?? new Date(Date.parse(found[1]) - own + day).toISOString().slice(0, 10);
    days.set(found[1], known);
    return known + found[2];
  };
  const { page, outlet, credit, removed, published, ...rest } = article;
  const layers = moved({ ...rest, text: '' }, '', { at, named, dated });
  const statements = new Map(layers.statements.map(({ id: old }, n) => [old, contentId('s', id, n)]));
  return {
    at,
    article: {
      ...layers,
      id,
      page: { ...page, uri: `saved/${id}.html`, sha256: sha256(`page ${id}`) },
      outlet,
      credit,
      published: { ...published, value: published.value ? dated(published.value) : null },
      text,
      // What an outlet puts around its texts is the same on all pages, what leads to others is not.
      removed: removed.map((one) =>
        /title|other|date/.test(one.rule) ? { ...one, text: named(one.text) } : one,
      ),
      statements: layers.statements.map((row) => ({
        ...row,
        id: statements.get(row.id),
        within: statements.get(row.within) ?? null,
      })),
      conditions: layers.conditions.map((row, n) => ({
        ...row,
        id: contentId('c', id, n),
        statement: statements.get(row.statement) ?? null,
      })),
      events: layers.events.map((row, n) => ({ ...row, id: contentId('e', id, n) })),
    },
  };
}

/** Where a point's label stands in the articles of its story. */
function placeOf({ label }, articles) {
  for (const [i, { text }] of articles.entries()) {
    const start = text.indexOf(label);
    if (start >= 0) return { i, start, end: start + label.length };
  }
  throw new Error('a label that stands in no article');
}

/** What all stories of one sort are made from: eight tellings of an example article by several outlets, and their points. */
function templateOf(base, bases, random, world) {
  const articles = Array.from({ length: PER_STORY }, (_, i) => {
    const { outlet, credit, removed } = bases[(bases.indexOf(base) + i) % bases.length];
    const kept = (rows) => rows.filter(() => random() < 0.9);
    const telling = {
      ...base,
      outlet,
      credit,
      removed,
      mentions: kept(base.mentions),
      events: kept(base.events),
    };
    const words = new Map();
    const other = (word) => {
      if (!/^\p{Ll}/u.test(word)) return undefined;
      // A word is kept or changed throughout one telling.
      if (!words.has(word)) words.set(word, random() < 0.5 ? otherWord(word, random) : undefined);
      return words.get(word);
    };
    return inOtherWords(telling, { id: `telling-${i}`, day: Date.UTC(2023, 1, 14), other }).article;
  });
  const published = articles[0].published;
  const lines = articles.map(({ id }) => ({
    id,
    story: 'story',
    storyline: 'line-1',
    published,
    copies: [],
  }));
  const points = coverPoints({ articles, lines, world }).map((point) => ({
    point,
    place: placeOf(point, articles),
  }));
  const own = new Set(base.text.match(WORD));
  const fresh = new Set(articles.flatMap(({ text }) => text.match(WORD)).filter((word) => !own.has(word)));
  const names = new Set(
    base.mentions.flatMap(({ type, name }) => (type === 'person' && name ? (name.match(WORD) ?? []) : [])),
  );
  return { articles, points, fresh, names };
}

/** A point of a template as the articles of a story carry it. */
function pointOf({ point, place }, n, story, members) {
  const of = new Map(members.map((member, i) => [`telling-${i}`, member]));
  const idOf = (id) => (id === null ? null : of.get(id).article.id);
  const span = (id, { start, end, ...rest }) => ({
    ...rest,
    start: of.get(id).at[start],
    end: of.get(id).at[end],
  });
  const { article, at } = members[place.i];
  return {
    ...point,
    story,
    point: contentId('p', story, n),
    label: article.text.slice(at[place.start], at[place.end]),
    cells: point.cells.map((cell) => ({
      ...cell,
      article: idOf(cell.article),
      spans: cell.spans.map((one) => span(cell.article, one)),
      against: idOf(cell.against),
    })),
    variants: point.variants.map((group) =>
      group.map((one) => ({ ...span(one.article, one), article: idOf(one.article) })),
    ),
    ...(point.changes && {
      changes: point.changes.map((one) => ({
        ...one,
        article: idOf(one.article),
        was: one.was && span(one.against, one.was),
        is: one.is && span(one.article, one.is),
        against: idOf(one.against),
      })),
    }),
  };
}

/** The record: `storyOf(n)` gives the articles, lines and points of story n of as many as hold `count` articles. */
export function inventedRecord({ bases, world, count }) {
  const random = randomFrom(11);
  const templates = bases.map((base) => templateOf(base, bases, random, world));
  const stories = Math.ceil(count / PER_STORY);

  function storyOf(n) {
    const own = randomFrom(1000 + n);
    const template = templates[n % templates.length];
    const others = new Map();
    const add = (word, other) => others.set(word, other).set(word.toLowerCase(), other.toLowerCase());
    for (const word of template.fresh) add(word, otherWord(word, own));
    // Every third story is about the persons of the example, so that they can be asked for.
    if (n % 3) for (const word of template.names) add(word, otherWord(word, own));
    const day = FIRST_DAY + Math.floor((n / stories) * DAYS) * DAY;
    const id = `story-${sha256(`${n}`).slice(0, 10)}`;
    const members = template.articles.map((article, i) =>
      inOtherWords(article, {
        id: sha256(`article ${n} ${i}`).slice(0, 16),
        day: day + (i > 4 ? DAY : 0),
        other: (word) => others.get(word),
      }),
    );
    const articles = members.map(({ article }) => article);
    const lines = articles.map((article, i) => ({
      id: article.id,
      story: id,
      storyline: 'line-1',
      published: article.published,
      copies: i % 4 === 3 ? [{ of: articles[0].id, kind: 'edited', share: 0.8 }] : [],
    }));
    return {
      articles,
      lines,
      points: () => template.points.map((point, i) => pointOf(point, i, id, members)),
    };
  }
  return { stories, storyOf };
}
