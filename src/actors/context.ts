import type { LanguageLayer } from '../language/layer.ts';
import type { Article } from '../record/article.ts';
import type { Time } from '../record/date.ts';
import type { Explain } from '../record/note.ts';
import type { Condition, Statement } from '../record/statement.ts';
import type { World } from '../world/world.ts';
import type { ActorLayer } from './layer.ts';

/** What the stages after the actors look at. `published`: ISO day the article's times are anchored in, null when unknown. */
export interface ReadingContext {
  readonly article: Article;
  readonly language: LanguageLayer;
  readonly actors: ActorLayer;
  readonly times: readonly Time[];
  readonly world: World;
  readonly published: string | null;
  readonly explain?: Explain;
}

export interface StatementContext extends ReadingContext {
  readonly statements: readonly Statement[];
}

export interface EventContext extends StatementContext {
  readonly conditions: readonly Condition[];
}
