import { sql } from 'kysely';
import type { Party } from '../../record/actor.ts';
import type { Article } from '../../record/article.ts';
import { overlaps, type Span, textOf } from '../../record/span.ts';
import { dayTag } from '../search/days.ts';
import type { Db } from './open.ts';

/** What the search knows of a row: its words, and names and values that filters ask for. */
export interface Doc {
  readonly words: string;
  readonly title: string;
  readonly speaker: string;
  readonly about: string;
  readonly party: string;
  readonly outlet: string;
  readonly tags: string;
}

/** Stands between pieces that do not touch in the text, so that no phrase runs over the gap. */
const GAP = ' x0gap ';

/** Documents of an article, in the order that numbers them: itself, its statements, events, conditions. */
export function articleDocs(article: Article): Doc[] {
  const { text, published } = article;
  const outlet = [article.outlet.name, article.outlet.domain].filter(Boolean).join(' ');
  const stateNames = new Map(
    article.actors.filter(({ kind }) => kind === 'state').map(({ id, name }) => [id, name]),
  );
  const partyWords = (code: string | null): string => (code ? `${code} ${stateNames.get(code) ?? ''}` : '');
  const partiesOf = (parties: readonly (Party | null)[]): string =>
    unique(parties.flatMap((party) => (party ? [partyWords(party.country)] : [])));
  const about = (spans: readonly Span[]): string =>
    unique(
      article.mentions.flatMap((mention) =>
        mention.name && spans.some((span) => overlaps(span, mention)) ? [mention.name] : [],
      ),
    );
  const row = (kind: string, spans: readonly Span[], day: string | null, more: Partial<Doc>): Doc => ({
    words: spans.map((span) => textOf(text, span)).join(GAP),
    title: '',
    speaker: '',
    party: '',
    outlet,
    about: about(spans),
    ...more,
    tags: [`k${kind}`, more.tags ?? '', dayTag(day ?? published.value)].join(' '),
  });
  return [
    row('article', [{ start: 0, end: text.length }], null, { title: article.title ?? '' }),
    ...article.statements.map(({ content, speaker, said, act }) =>
      row('statement', content, said.value, {
        speaker: speaker?.name ?? '',
        party: partiesOf([speaker]),
        tags: `a${act}`,
      }),
    ),
    ...article.events.map(({ evidence, sources, targets, date, status }) =>
      row('event', evidence, date.value, { party: partiesOf([...sources, ...targets]), tags: `s${status}` }),
    ),
    ...article.conditions.map(({ requirement, outcome, party, on, statement }) =>
      row('condition', outcome ? [requirement, outcome] : [requirement], null, {
        party: unique([partyWords(party), partyWords(on)]),
        speaker: article.statements.find(({ id }) => id === statement)?.speaker?.name ?? '',
      }),
    ),
  ];
}

const unique = (words: readonly string[]): string => [...new Set(words)].join(' . ').trim();

export async function insertDocs(db: Db, first: number, docs: readonly Doc[]): Promise<void> {
  if (!docs.length) return;
  const rows = docs.map(({ words, title, speaker, about, party, outlet, tags }) => [
    words,
    title,
    speaker,
    about,
    party,
    outlet,
    tags,
  ]);
  const values = sql.join(rows[0]!.map((_, i) => sql`json_extract(value, ${sql.lit(`$[${i}]`)})`));
  await sql`INSERT INTO search (rowid, words, title, speaker, about, party, outlet, tags)
    SELECT ${first} + key, ${values} FROM json_each(${JSON.stringify(rows)})`.execute(db);
}

export async function deleteDocs(db: Db, first: number, count: number): Promise<void> {
  if (count > 0)
    await sql`DELETE FROM search WHERE rowid >= ${first} AND rowid < ${first + count}`.execute(db);
}
