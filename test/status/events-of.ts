import { readActors } from '../../src/actors/read-actors.ts';
import { readEvents } from '../../src/events/read-events.ts';
import type { ReaderModel } from '../../src/language/model/reader-model.ts';
import { readLanguage } from '../../src/language/read-language.ts';
import { findTimes } from '../../src/language/times/find-times.ts';
import type { Article } from '../../src/record/article.ts';
import type { PoliticalEvent } from '../../src/record/event.ts';
import { readConditions } from '../../src/statements/read-conditions.ts';
import { readStatements } from '../../src/statements/read-statements.ts';
import type { World } from '../../src/world/world.ts';

/** Events of an invented text, published on 14 May 2031: the stages from language to events, without a page. For tests. */
export async function eventsOf(
  text: string,
  { model, world }: { readonly model: ReaderModel; readonly world: World },
): Promise<PoliticalEvent[]> {
  const published = '2031-05-14';
  const language = await readLanguage(text, model);
  const times = findTimes(text, { published, tokens: language.tokens });
  const actors = readActors(language, { world, date: published, outlet: null });
  const article: Article = {
    schema: 'parley/article@1',
    id: 'test',
    page: { uri: null, sha256: '', mediaType: 'text/plain' },
    title: null,
    outlet: { name: null, domain: null },
    credit: [],
    byline: [],
    published: { value: published, precision: 'day', basis: 'given' },
    language: 'en',
    text,
    removed: [],
    sentences: language.sentences.map(({ start, end }) => ({ start, end })),
    actors: [...actors.actors.values()],
    mentions: actors.mentions,
    times,
    statements: [],
    conditions: [],
    events: [],
    notes: [],
  };
  const context = { article, language, actors, times, world, published };
  const statements = readStatements(context);
  const conditions = readConditions({ ...context, statements });
  return readEvents({ ...context, statements, conditions });
}
