import { sql } from 'kysely';
import type { Party } from '../../record/actor.ts';
import type { Article } from '../../record/article.ts';
import { overlaps, type Span, textOf } from '../../record/span.ts';
import { dayTags } from '../search/days.ts';
import { fieldTokens, type TokenField, tokensOf } from '../search/tokens.ts';
import type { Db } from './open.ts';

/** What the search knows of the rows of an article, in the order that numbers them, and of its words. */
export interface ArticleDocs {
  /** Words and values of fields of the article itself, its statements, events and conditions; each once. */
  readonly rows: readonly string[];
  readonly words: string;
  readonly title: string;
}

type Fields = Partial<Record<TokenField, string>>;

export function articleDocs(article: Article): ArticleDocs {
  const { text, published } = article;
  const outlet = [article.outlet.name, article.outlet.domain].filter(Boolean).join(' ');
  const stateNames = new Map(
    article.actors.filter(({ kind }) => kind === 'state').map(({ id, name }) => [id, name]),
  );
  const partyWords = (code: string | null): string => (code ? `${code} ${stateNames.get(code) ?? ''}` : '');
  const partiesOf = (parties: readonly (Party | null)[]): string =>
    parties.map((party) => partyWords(party?.country ?? null)).join(' ');
  const about = (spans: readonly Span[]): string =>
    article.mentions
      .flatMap((mention) =>
        mention.name && spans.some((span) => overlaps(span, mention)) ? [mention.name] : [],
      )
      .join(' ');
  const row = (
    kind: string,
    words: string,
    spans: readonly Span[],
    day: string | null,
    fields: Fields,
  ): string => {
    const values = Object.entries({ ...fields, kind, outlet, about: about(spans) }).flatMap(
      ([field, value]) => fieldTokens(field as TokenField, value),
    );
    return [...new Set([...tokensOf(words), ...values, ...dayTags(day ?? published.value)])]
      .filter(Boolean)
      .join(' ');
  };
  const wordsAt = (spans: readonly Span[]): string => spans.map((span) => textOf(text, span)).join('\n');
  const rows = [
    row('article', `${article.title ?? ''}\n${text}`, [{ start: 0, end: text.length }], null, {}),
    ...article.statements.map(({ content, speaker, said, act }) =>
      row('statement', wordsAt(content), content, said.value, {
        speaker: speaker?.name ?? '',
        party: partiesOf([speaker]),
        act,
      }),
    ),
    ...article.events.map(({ evidence, sources, targets, date, status }) =>
      row('event', wordsAt(evidence), evidence, date.value, {
        party: partiesOf([...sources, ...targets]),
        status,
      }),
    ),
    ...article.conditions.map(({ requirement, outcome, party, on, statement }) => {
      const spans = outcome ? [requirement, outcome] : [requirement];
      return row('condition', wordsAt(spans), spans, null, {
        party: `${partyWords(party)} ${partyWords(on)}`,
        speaker: article.statements.find(({ id }) => id === statement)?.speaker?.name ?? '',
      });
    }),
  ];
  return { rows, words: tokensOf(text).join(' '), title: tokensOf(article.title ?? '').join(' ') };
}

export async function insertDocs(db: Db, seq: number, first: number, docs: ArticleDocs): Promise<void> {
  await sql`INSERT INTO search (rowid, tokens)
    SELECT ${first} + key, value FROM json_each(${JSON.stringify(docs.rows)})`.execute(db);
  await sql`INSERT INTO article_words (rowid, words, title) VALUES (${seq}, ${docs.words}, ${docs.title})`.execute(
    db,
  );
}

/** The index of rows keeps no copy of what it indexed: it is told again what stood there. */
export async function deleteDocs(db: Db, seq: number, first: number, docs: ArticleDocs): Promise<void> {
  await sql`INSERT INTO search (search, rowid, tokens)
    SELECT 'delete', ${first} + key, value FROM json_each(${JSON.stringify(docs.rows)})`.execute(db);
  await sql`DELETE FROM article_words WHERE rowid = ${seq}`.execute(db);
}

/** A fifth of the documents more than when they were joined last: the pieces of the indexes are joined again. */
const SHARE = 0.2;

/** Joins the pieces that each writing adds to the indexes, where there are many: they take less room and are read faster. */
export async function joinIndexes(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string; value: number }>`
    SELECT name, value FROM meta WHERE name IN ('docs', 'joined')`.execute(db);
  const held = (name: string): number => Number(rows.find((row) => row.name === name)?.value ?? 0);
  const docs = held('docs');
  if (docs - held('joined') < docs * SHARE) return;
  await sql`INSERT INTO search (search) VALUES ('optimize')`.execute(db);
  await sql`INSERT INTO article_words (article_words) VALUES ('optimize')`.execute(db);
  await sql`INSERT INTO meta (name, value) VALUES ('joined', ${docs})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`.execute(db);
}
