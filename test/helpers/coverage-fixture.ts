import { type Claim, claimsOf } from '../../src/coverage/claims.ts';
import type { Article } from '../../src/record/article.ts';
import type { Statement } from '../../src/record/statement.ts';
import type { StoryLine } from '../../src/record/story.ts';

/** What somebody says in an invented article: its words have to stand in the text. */
export interface SaidInText {
  readonly words: string;
  readonly by: string;
  readonly cue?: string;
  readonly day?: string;
  readonly kind?: Statement['kind'];
}

const PUBLISHED = { value: '2031-05-06', precision: 'day', basis: 'given' } as const;

/** An invented article with its statements, as the stages before would leave it; dates as ISO values by the words they stand for. */
export function inventedArticle(
  id: string,
  text: string,
  said: readonly SaidInText[] = [],
  dates: Readonly<Record<string, string>> = {},
  published: string = PUBLISHED.value,
): Article {
  const place = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in the text of ${id}`);
    return { start, end: start + words.length };
  };
  return {
    schema: 'parley/article@1',
    id,
    page: { uri: null, sha256: '', mediaType: 'text/plain' },
    title: null,
    outlet: { name: null, domain: null },
    credit: [],
    byline: [],
    published: { ...PUBLISHED, value: published },
    language: 'en',
    text,
    removed: [],
    sentences: [...text.matchAll(/[^.]+\.?”?(?:\s|$)/g)].map(({ index, 0: sentence }) => ({
      start: index,
      end: index + sentence.trimEnd().length,
    })),
    actors: [...new Set(said.map(({ by }) => by))].map((by) => ({
      id: by,
      kind: by.startsWith('text:') ? 'person' : 'state',
      name: by,
      country: null,
      basis: 'text',
    })),
    mentions: [],
    times: Object.entries(dates).map(([words, value]) => ({
      ...place(words),
      type: 'DATE',
      value,
      rule: '',
    })),
    statements: said.map(({ words, by, cue, day, kind }, i) => ({
      id: `${id}-${i}`,
      kind: kind ?? 'indirect',
      content: [place(words)],
      cue: cue ? { ...place(cue), lemma: cue.replace(/^said$/, 'say') } : null,
      speaker: { actor: by, name: by, country: null },
      addressee: null,
      said: { value: day ?? null, precision: day ? 'day' : null, basis: day ? 'text' : null },
      act: 'asserts',
      conditional: false,
      negated: false,
      background: false,
      within: null,
      rules: [],
    })),
    conditions: [],
    events: [],
    notes: [],
  };
}

/** Lines that put all articles into one story. */
export const oneStory = (articles: readonly Article[], story = 'story'): StoryLine[] =>
  articles.map(({ id, published }) => ({ id, story, storyline: null, published, copies: [] }));

/** The one claim of a sentence in the reporter's words, or in somebody's. */
export function claimIn(text: string, said?: Omit<SaidInText, 'words'>, dates = {}): Claim {
  const bare = text.replace(/\.$/, '');
  return claimsOf(inventedArticle('a', text, said ? [{ ...said, words: bare }] : [], dates), 0)[0]!;
}
