import { slugOf } from '../../dossier/corpus.ts';
import { dateText, plural } from '../../site/dates.ts';
import { Layout } from '../../site/parts/layout.tsx';
import type { Place } from '../../site/place.ts';
import { emptiedBy } from '../../site/search/emptied.ts';
import { KIND_CLASSES, KIND_NAMES } from '../../site/search/kind-names.ts';
import { type Hit, KINDS, type SearchAnswer, type SearchQuery, type Term } from '../../store/search/query.ts';

interface Answered {
  readonly written: string;
  readonly number: number;
  readonly size: number;
  readonly query: SearchQuery;
  readonly answer: SearchAnswer;
}

const address = (terms: readonly Term[], page = 1): string =>
  `search?q=${encodeURIComponent(terms.map(({ written }) => written).join(' '))}${page > 1 ? `&page=${page}` : ''}`;

/** Which rows match, of which kind; where none does, which filter emptied the list. */
export const SearchPage = ({ place, ...found }: Answered & { place: Place }) => {
  const { written, query, answer } = found;
  return (
    <Layout place={place} title="Search" section="search">
      <div class="head">
        <h1>Search</h1>
        <div class="stack">
          <form class="query" action="search" role="search" aria-label="Search with fields">
            <label class="vh" for="q2">
              Query
            </label>
            <input type="search" id="q2" name="q" value={written} />
            <button type="submit">Search</button>
          </form>
          <Chips terms={query.terms} />
          <Fields />
        </div>
      </div>
      <section class="sec" aria-labelledby="r-h">
        <header>
          <h2 id="r-h">{query.terms.length ? countOf(answer) : 'Rows'}</h2>
          {query.terms.length > 0 && <Kinds terms={query.terms} />}
        </header>
        <div class="stack">
          {answer.problems.map((problem) => (
            <div class="note alarm">
              <p>{problem}</p>
              {query.terms.length > 0 && <p>The other filters were kept.</p>}
            </div>
          ))}
          {answer.hits.length > 0 && <Hits place={place} {...found} />}
          {answer.tally.length > 0 && <Emptied terms={query.terms} tally={answer.tally} />}
          {!query.terms.length && !answer.problems.length && (
            <p class="empty">Write words, “a phrase in quotation marks”, or a field and a value.</p>
          )}
        </div>
      </section>
    </Layout>
  );
};

const Chips = ({ terms }: { terms: readonly Term[] }) =>
  terms.length ? (
    <p class="chips">
      {terms.map((term) => (
        <a href={address(terms.filter((other) => other !== term))} aria-label={`take away ${term.written}`}>
          {term.written} <span aria-hidden="true">×</span>
        </a>
      ))}
    </p>
  ) : null;

const FIELDS: readonly (readonly [string, string])[] = [
  ['speaker:', 'who said it, speaker:Dresk'],
  ['about:', 'who or what is named, about:"Kemm Islands"'],
  ['party:', 'state or body, by name or code, party:Vessaria'],
  ['outlet:', 'outlet:"Hask Today" or its domain'],
  ['kind:', KINDS.join(', ')],
  ['status:', 'fact, claimed, announced, threatened, conditional, denied, background'],
  ['from: to: date:', 'from:2025-03, to:2025-03-14, date:2025-03-10..2025-03-14'],
  ['"…"', 'these words in this order'],
  ['…*', 'words that begin so'],
];

const Fields = () => (
  <details>
    <summary>Fields</summary>
    <dl class="kv">
      {FIELDS.map(([name, words]) => (
        <>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </>
      ))}
    </dl>
  </details>
);

/** One kind of row at a time, with the other terms kept. */
const Kinds = ({ terms }: { terms: readonly Term[] }) => {
  const others = terms.filter(({ field }) => field !== 'kind');
  const chosen = terms.find(({ field }) => field === 'kind')?.value.toLowerCase();
  const withKind = (kind: string): readonly Term[] => [
    ...others,
    { field: 'kind', written: `kind:${kind}`, value: kind },
  ];
  return (
    <div class="facets">
      <h3>Kind</h3>
      <ul role="list">
        <li>
          <a href={address(others)} aria-current={chosen ? undefined : 'true'}>
            every kind
          </a>
        </li>
        {KINDS.map((kind) => (
          <li>
            <a href={address(withKind(kind))} aria-current={kind === chosen ? 'true' : undefined}>
              {kind}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Hits = ({ place, query, answer, number, size, written }: Answered & { place: Place }) => (
  <>
    <p class="meta">
      Ranked by match; of many rows, those added last come first.{' '}
      <a href={`search.json?q=${encodeURIComponent(written)}`}>.json</a>
    </p>
    <ol role="list" class="hits">
      {answer.hits.map((hit) => (
        <Row place={place} hit={hit} />
      ))}
    </ol>
    <p class="line">
      <span class="meta">
        {(number - 1) * size + 1} to {(number - 1) * size + answer.hits.length} of {answer.total}
      </span>
      {number > 1 && <a href={address(query.terms, number - 1)}>before</a>}
      {number * size < answer.total && <a href={address(query.terms, number + 1)}>next</a>}
    </p>
  </>
);

/** How many rows match, as far as that is known. */
const countOf = ({ total, totalIs }: SearchAnswer): string =>
  `${{ exact: '', least: 'more than ', most: 'at most ' }[totalIs]}${plural(totalIs === 'least' ? total - 1 : total, 'row')}`;

const Row = ({ hit }: { place: Place; hit: Hit }) => {
  const { kind, evidence, title, outlet, day, published, speaker, label } = hit;
  const page = `articles/${encodeURIComponent(slugOf(evidence.article))}.html`;
  const href = kind === 'article' ? page : `${page}#c${evidence.start}-${evidence.end}`;
  const span = `${evidence.start}–${evidence.end}`;
  const when = dateText(day ?? published);
  return (
    <li>
      <p class={`kind ${KIND_CLASSES[kind]}`}>{KIND_NAMES[kind]}</p>
      <div>
        {kind === 'article' && (
          <h3 class="src">
            <a href={href}>
              <bdi>{(title ?? 'Untitled article').slice(0, 300)}</bdi>
            </a>
          </h3>
        )}
        <Words hit={hit} />
        <p class="line">
          {speaker && (
            <span class="by">
              <bdi>{speaker}</bdi>
            </span>
          )}
          {label && <span class="meta">{label}</span>}
          {when && <span class="by">{when.text}</span>}
          {outlet && (
            <span class="by">
              <bdi>{outlet}</bdi>
            </span>
          )}
          {span && (
            <a class="ref" href={href} aria-label={`${span}, characters in ${outlet ?? 'the article'}`}>
              {span}
            </a>
          )}
        </p>
      </div>
    </li>
  );
};

/** A direct statement stands in quotation marks only where its words are one piece: between pieces stand words of the outlet. */
const Words = ({ hit }: { hit: Hit }) => {
  const { evidence, snippet, mode } = hit;
  const span = `${evidence.start}-${evidence.end}`;
  const marked = <Marked hit={hit} />;
  if (mode === 'direct' && !/["“”„«»]/u.test(snippet))
    return (
      <p class="said" dir="auto">
        <q data-article={evidence.article} data-span={span}>
          “{marked}”
        </q>
      </p>
    );
  return (
    <p class={mode ? 'said ind' : 'said'} dir="auto">
      {mode && <span class="mode">{mode === 'direct' ? 'quoted in pieces' : mode}</span>}{' '}
      <span data-article={evidence.article} data-span={span}>
        {marked}
      </span>
    </p>
  );
};

/** The snippet with its matches marked. */
const Marked = ({ hit: { snippet, marks } }: { hit: Hit }) => (
  <>
    {marks.map(({ start, end }, i) => (
      <>
        {snippet.slice(marks[i - 1]?.end ?? 0, start)}
        <mark class="hit">{snippet.slice(start, end)}</mark>
      </>
    ))}
    {snippet.slice(marks.at(-1)?.end ?? 0)}
  </>
);

const Emptied = ({ terms, tally }: { terms: readonly Term[]; tally: SearchAnswer['tally'] }) => {
  const found = emptiedBy(terms, tally);
  if (!found) return null;
  return (
    <div class="note">
      <h3>{found.heading}</h3>
      <p>Rows left after each filter:</p>
      <ol role="list" class="tally">
        {found.steps.map(({ words, rows }) => (
          <li>
            {rows ? <span>{words}</span> : <b>{words}</b>}
            {rows ? <span>{rows}</span> : <b>0</b>}
          </li>
        ))}
      </ol>
      {found.others.length > 0 && (
        <p>
          <a href={address(found.others.map((place) => terms[place]!))}>Without {found.last}</a>
        </p>
      )}
    </div>
  );
};
