import type { Article } from '../../src/record/article.ts';
import type { StoryLine } from '../../src/record/story.ts';
import { settleStories } from '../../src/stories/settle-stories.ts';
import type { FormMeaning, World } from '../../src/world/world.ts';

// Invented states, and a world that knows nothing else.
const FORMS: Readonly<Record<string, string>> = {
  Ardania: 'ARD',
  Ardanian: 'ARD',
  Belmora: 'BEL',
  Belmoran: 'BEL',
  Corvia: 'COR',
  Corvian: 'COR',
};
export const world = {
  meanings: (form: string): readonly FormMeaning[] =>
    FORMS[form] ? [{ kind: 'state', state: FORMS[form], as: 'name' }] : [],
} as unknown as World;

/** What a test says of an article; the rest is empty. */
export interface Given {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly outlet?: string | null;
  readonly credit?: readonly string[];
}

export const article = ({ id, text, title, published, outlet, credit }: Given): Article => ({
  schema: 'parley/article@1',
  id,
  page: { uri: null, sha256: '', mediaType: 'text/plain' },
  title: title ?? null,
  outlet: { name: outlet ?? null, domain: null },
  credit: credit ?? [],
  byline: [],
  published: published
    ? { value: published, precision: 'day', basis: 'given' }
    : { value: null, precision: null, basis: null },
  language: 'en',
  text,
  removed: [],
  sentences: [],
  actors: [],
  mentions: [],
  times: [],
  statements: [],
  conditions: [],
  events: [],
  notes: [],
});

/** The story lines of articles that come in in this order. */
export async function settle(given: readonly Given[]): Promise<StoryLine[]> {
  async function* source() {
    for (const one of given) yield article(one);
  }
  const lines: StoryLine[] = [];
  for await (const line of settleStories(source(), { world })) lines.push(line);
  return lines;
}
