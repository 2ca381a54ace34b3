import type { Input } from './intake/input.ts';
import type { ReaderModel } from './language/model/reader-model.ts';
import { readPage } from './page/read-page.ts';
import { readablePart, wholeAgain } from './reading-part.ts';
import type { Article, Stage } from './record/article.ts';
import type { Explain, Note, TraceStep } from './record/note.ts';
import type { World } from './world/world.ts';

/** What a reading needs beside the page. `model` may be null where only the page stage is asked for. */
export interface Reader {
  readonly world: World;
  readonly model: ReaderModel | null;
}

export interface ReadingOptions {
  /** The last layer wanted, with all before it. Default `events`. */
  readonly until?: Stage;
  /** Reference date (ISO 8601) of pages that carry none. */
  readonly date?: string;
  readonly explain?: boolean;
}

/**
 * The journey of one page, top to bottom. Each stage takes what the earlier ones left and adds one layer; none reaches back.
 * A page that could not be read comes back empty, with the reason in `notes`; nothing is thrown for bad input.
 */
export async function read(input: Input, reader: Reader, options: ReadingOptions = {}): Promise<Article> {
  if (input.content.kind === 'article') return input.content.article;
  const trace: TraceStep[] = [];
  const explain: Explain | undefined = options.explain ? (step) => trace.push(step) : undefined;

  // Bytes to article: everything after this points into the text that it leaves.
  const page = readPage(input, {
    world: reader.world,
    ...(options.date && { date: options.date }),
    ...(explain && { explain }),
  });
  const article =
    options.until === 'page' || !page.text ? page : await readText(page, reader, options, explain);
  return options.explain ? { ...article, trace } : article;
}

/** The stages after the page, loaded at first use: a run that wants the page alone starts in half the time. */
const stages = async () => ({
  ...(await import('./language/read-language.ts')),
  ...(await import('./language/times/find-times.ts')),
  ...(await import('./actors/read-actors.ts')),
  ...(await import('./statements/read-statements.ts')),
  ...(await import('./statements/read-conditions.ts')),
  ...(await import('./events/read-events.ts')),
});

/**
 * The layers over an article's text. An article that was read before, say without its date, gets them anew. Of a text beyond
 * `READ_CHARS` the first part is read, with a note.
 */
export async function readText(
  article: Article,
  reader: Reader,
  options: ReadingOptions = {},
  explain?: Explain,
): Promise<Article> {
  return wholeAgain(await layersOf(readablePart(article), reader, options, explain), article);
}

async function layersOf(
  article: Article,
  reader: Reader,
  options: ReadingOptions,
  explain: Explain | undefined,
): Promise<Article> {
  if (!reader.model) throw new Error('reading beyond the page needs the reading model');
  const { readLanguage, findTimes, readActors, readStatements, readConditions, readEvents } = await stages();
  const { world } = reader;
  const published = article.published.value ?? options.date ?? null;

  // One pass of the model a paragraph: tokens, tree, names, attributions, acts, conditions.
  const language = await readLanguage(article.text, reader.model);

  // Times before actors, since offices go by date; actors before statements, since speakers are actors.
  const times = findTimes(article.text, { published, tokens: language.tokens });
  const outlet = article.outlet.name;
  const actors = readActors(language, { world, date: published, outlet, ...(explain && { explain }) });
  const withLanguage: Article = {
    ...article,
    sentences: language.sentences.map(({ start, end }) => ({ start, end })),
    actors: [...actors.actors.values()],
    mentions: actors.mentions,
    times,
  };
  if (options.until === 'language') return withLanguage;

  // A mistake of ours in one layer must not cost the article, nor the batch: the layer stays empty and says so.
  const notes: Note[] = [];
  const layerOf = <T>(stage: 'statements' | 'events', readLayer: () => readonly T[]): readonly T[] => {
    try {
      return readLayer();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `The ${stage} of ${article.id} could not be read (${reason}). This is a mistake in Parley: please report it with the page.`;
      notes.push({ stage, level: 'error', code: 'stage-failed', message });
      return [];
    }
  };
  const context = {
    article: withLanguage,
    language,
    actors,
    times,
    world,
    published,
    ...(explain && { explain }),
  };
  const statements = layerOf('statements', () => readStatements(context));
  const conditions = layerOf('statements', () => readConditions({ ...context, statements }));
  if (options.until === 'statements')
    return { ...withLanguage, statements, conditions, notes: [...article.notes, ...notes] };

  const events = layerOf('events', () => readEvents({ ...context, statements, conditions }));
  return { ...withLanguage, statements, conditions, events, notes: [...article.notes, ...notes] };
}
