import type { Dossier, Said } from '../../dossier/dossier.ts';

export type RowKind = 'statement' | 'event' | 'condition' | 'article';

/** A row that can be found. Short names, since every reader of the search page loads all of them. */
export interface SearchRow {
  readonly kind: RowKind;
  /** Place of its article in `articles`. */
  readonly a: number;
  /** Characters that `text` is, to the character; both 0 for the title of an article. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** "E7", "C2"; null for statements and articles. */
  readonly label: string | null;
  /** What a template says of it: "Corrund → Vessaria: halts talks". */
  readonly title: string | null;
  readonly mode: Said['mode'] | null;
  readonly speaker: string | null;
  /** Names of the parties that it is about or of. */
  readonly parties: readonly string[];
  readonly status: string | null;
  /** ISO or TIMEX3 value; null when not known. */
  readonly date: string | null;
}

export interface SearchIndex {
  readonly schema: 'parley/search@1';
  readonly articles: readonly {
    readonly id: string;
    readonly slug: string;
    readonly outlet: string;
    readonly textHash: string;
  }[];
  readonly rows: readonly SearchRow[];
}

/** The file is a script that assigns, since pages from disk may fetch nothing. */
export const INDEX_PATH = 'data/search-index.js';
const HEAD = 'globalThis.parleySearchIndex = ';

export const indexScript = (index: SearchIndex): string => `${HEAD}${scriptJson(index)};\n`;

/** JSON that is a script too: no line separators of old engines, no end of a script element. */
const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The rows of an index file; null where it is none of ours. */
export function parseIndex(script: string): SearchIndex | null {
  if (!script.startsWith(HEAD) || !script.endsWith(';\n')) return null;
  try {
    return JSON.parse(script.slice(HEAD.length, -2)) as SearchIndex;
  } catch {
    return null;
  }
}

/** Everything of a dossier that can be found, in the order of articles and their characters. */
export function searchIndex(
  dossier: Dossier,
  nameOf: (article: Dossier['articles'][number]) => string,
): SearchIndex {
  const place = new Map(dossier.articles.map(({ id }, at) => [id, at]));
  const partyName = new Map(dossier.parties.map(({ key, name }) => [key, name]));
  const names = (...refs: readonly ({ readonly name: string } | null)[]): string[] =>
    refs.flatMap((ref) => (ref ? [ref.name] : []));
  const spot = (said: Said) => {
    const { text, evidence } = said.pieces[0]!;
    return {
      a: place.get(evidence.article)!,
      start: evidence.start,
      end: evidence.end,
      text,
      mode: said.mode,
    };
  };
  const rows: SearchRow[] = [
    ...dossier.articles.map(
      ({ title, opening, published }, a): SearchRow => ({
        kind: 'article',
        a,
        start: title === null && opening ? opening.evidence.start : 0,
        end: title === null && opening ? opening.evidence.end : 0,
        text: (title ?? opening?.text ?? 'Untitled article').slice(0, 300),
        label: null,
        title: null,
        mode: null,
        speaker: null,
        parties: [],
        status: null,
        date: published.value?.slice(0, 10) ?? null,
      }),
    ),
    ...dossier.events.flatMap(({ label, source, target, act, statuses, date, reported, evidence }) =>
      evidence.map(
        (said): SearchRow => ({
          kind: 'event',
          ...spot(said),
          label,
          title: `${source?.name ?? 'not known'}${target ? ` → ${target.name}` : ''}: ${act}`,
          speaker: null,
          parties: names(source, target),
          status: statuses[0]?.status ?? null,
          date: date.value ?? reported,
        }),
      ),
    ),
    ...dossier.conditions.map(
      ({ label, party, on, state, since, requirement }): SearchRow => ({
        kind: 'condition',
        ...spot(requirement),
        label,
        title: `${party?.name ?? 'not known'} waits for ${on?.name ?? 'not known'}`,
        speaker: null,
        parties: names(party, on),
        status: state,
        date: since.value,
      }),
    ),
    ...dossier.statements.map(({ said, speaker, day, article }): SearchRow => {
      const published = dossier.articles[place.get(article)!]!.published.value?.slice(0, 10) ?? null;
      return {
        kind: 'statement',
        ...spot(said),
        label: null,
        title: null,
        speaker: speaker.name,
        parties: speaker.party && partyName.has(speaker.party) ? [partyName.get(speaker.party)!] : [],
        status: null,
        date: day.value ?? published,
      };
    }),
  ];
  return {
    schema: 'parley/search@1',
    articles: dossier.articles.map((article) => ({
      id: article.id,
      slug: article.slug,
      outlet: nameOf(article),
      textHash: article.textHash,
    })),
    rows,
  };
}
