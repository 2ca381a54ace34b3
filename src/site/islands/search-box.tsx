/** @jsxImportSource preact */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { dateText } from '../dates.ts';
import { emptiedBy } from '../search/emptied.ts';
import { KIND_CLASSES, KIND_NAMES } from '../search/kind-names.ts';
import { type Answer, type Hit, search } from '../search/query.ts';
import type { RowKind, SearchIndex } from '../search/rows.ts';
import { say } from './live.ts';

const PAGE = 20;
/** A field over everything, answered in the page: the list below stays where nothing is asked. */
export function startSearch(): void {
  const place = document.getElementById('search');
  const results = document.getElementById('search-results');
  const index = (globalThis as { parleySearchIndex?: SearchIndex }).parleySearchIndex;
  if (!place || !results || !index) return;
  for (const element of [place, results]) element.hidden = false;
  const draw = (query: string): void => {
    const everything = document.getElementById('everything');
    if (everything) everything.hidden = query.trim() !== '';
    render(query.trim() ? <Results index={index} query={query} ask={ask} /> : null, results);
  };
  const ask = (query: string): void => {
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    try {
      history.replaceState(null, '', address);
    } catch {
      // Some browsers keep addresses of files as they are.
    }
    render(<Box query={query} ask={ask} />, place);
    draw(query);
  };
  ask(new URL(location.href).searchParams.get('q') ?? '');
}

const Box = ({ query, ask }: { query: string; ask: (query: string) => void }) => {
  const [text, setText] = useState(query);
  useEffect(() => setText(query), [query]);
  return (
    <form
      class="query"
      role="search"
      aria-label="Search with fields"
      onSubmit={(event) => {
        event.preventDefault();
        ask(text);
      }}
    >
      <label class="vh" for="q2">
        Query
      </label>
      <input type="search" id="q2" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <button type="submit">Search</button>
    </form>
  );
};

const Results = ({
  index,
  query,
  ask,
}: {
  index: SearchIndex;
  query: string;
  ask: (query: string) => void;
}) => {
  const [shown, setShown] = useState(PAGE);
  useEffect(() => setShown(PAGE), [query]);
  const answer = search(index, query);
  const without = (written: string): string =>
    answer.terms
      .filter((term) => term.written !== written)
      .map((term) => term.written)
      .join(' ');
  useEffect(() => say(answer.hits.length === 1 ? '1 row' : `${answer.hits.length} rows`), [query]);
  return (
    <section class="sec" aria-labelledby="r-h">
      <header>
        <h2 id="r-h">{answer.hits.length === 1 ? '1 row' : `${answer.hits.length} rows`}</h2>
        <Kinds index={index} answer={answer} ask={ask} />
      </header>
      <div class="stack">
        <p class="chips">
          {answer.terms.map(({ written }) => (
            <button type="button" aria-label={`${written}, take away`} onClick={() => ask(without(written))}>
              {written} <span aria-hidden="true">×</span>
            </button>
          ))}
        </p>
        {answer.problems.map((problem) => (
          <div class="note alarm">
            <p>{problem}</p>
            <p>The other filters were kept.</p>
          </div>
        ))}
        {answer.hits.length ? (
          <ol role="list" class="hits">
            {answer.hits.slice(0, shown).map((hit) => (
              <Row index={index} hit={hit} />
            ))}
          </ol>
        ) : (
          <Emptied answer={answer} ask={ask} />
        )}
        {answer.hits.length > shown ? (
          <p class="line">
            <span class="meta">
              {shown} of {answer.hits.length} shown
            </span>
            <button type="button" onClick={() => setShown(shown + PAGE)}>
              next {Math.min(PAGE, answer.hits.length - shown)}
            </button>
          </p>
        ) : null}
      </div>
    </section>
  );
};

/** How many rows of each kind the other filters leave; a kind with none is text. */
const Kinds = ({
  index,
  answer,
  ask,
}: {
  index: SearchIndex;
  answer: Answer;
  ask: (query: string) => void;
}) => {
  const others = answer.terms.filter(({ field }) => field !== 'kind').map(({ written }) => written);
  if (!others.length) return null;
  const chosen = answer.terms.find(({ field }) => field === 'kind')?.value;
  const all = search(index, others.join(' ')).hits;
  return (
    <div class="facets">
      <h3>Kind</h3>
      <ul role="list">
        {(Object.keys(KIND_NAMES) as RowKind[]).map((kind) => {
          const count = all.filter(({ row }) => row.kind === kind).length;
          return (
            <li class={count ? undefined : 'zero'}>
              {count ? (
                <button
                  type="button"
                  class="as-link"
                  aria-pressed={chosen === kind}
                  onClick={() => ask([...others, ...(chosen === kind ? [] : [`kind:${kind}`])].join(' '))}
                >
                  {kind}
                </button>
              ) : (
                <span>{kind}</span>
              )}
              <span>{count}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
};

const Row = ({ index, hit: { row, marks } }: { index: SearchIndex; hit: Hit }) => {
  const article = index.articles[row.a]!;
  const page = `articles/${encodeURIComponent(article.slug)}.html`;
  const href = row.kind === 'article' ? page : `${page}#c${row.start}-${row.end}`;
  const words = (
    <>
      {marks.map(([from, to], at) => (
        <>
          {row.text.slice(marks[at - 1]?.[1] ?? 0, from)}
          <mark class="hit">{row.text.slice(from, to)}</mark>
        </>
      ))}
      {row.text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
  const when = dateText(row.date);
  return (
    <li>
      <p class={`kind ${KIND_CLASSES[row.kind]}`}>{KIND_NAMES[row.kind]}</p>
      <div>
        {row.title ? (
          <h3>
            {row.label ? <a href={`index.html#${row.label}`}>{row.label}</a> : null} {row.title}
          </h3>
        ) : null}
        {row.kind === 'article' ? (
          <h3 class="src">
            <a href={href}>{words}</a>
          </h3>
        ) : (
          <p class={row.mode === 'indirect' ? 'said ind' : 'said'} dir="auto">
            {row.mode === 'indirect' ? <span class="mode">indirect</span> : null}{' '}
            {row.mode === 'direct' ? <q>“{words}”</q> : words}
          </p>
        )}
        <p class="line">
          {row.status ? <span class="meta">{row.status}</span> : null}
          {row.speaker ? <span class="by">{row.speaker}</span> : null}
          {when ? <span class="by">{when.text}</span> : null}
          <span class="by">{article.outlet}</span>
          {row.kind === 'article' ? null : (
            <a
              class="ref"
              href={href}
              data-outlet={article.outlet}
              data-date={when?.text}
              data-chars={`${row.start}–${row.end}`}
              aria-label={`${row.start}–${row.end}, characters in ${article.outlet}`}
            >
              {row.start}–{row.end}
            </a>
          )}
        </p>
      </div>
    </li>
  );
};

/** Which filter emptied the list, and what is left without it. */
const Emptied = ({ answer: { terms, tally }, ask }: { answer: Answer; ask: (query: string) => void }) => {
  const found = emptiedBy(terms, tally);
  if (!found) return <p class="empty">Write words, “a phrase in quotation marks”, or a field and a value.</p>;
  const others = found.others.map((place) => terms[place]!.written).join(' ');
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
      {others ? (
        <p>
          <button type="button" onClick={() => ask(others)}>
            Without {found.last}
          </button>
        </p>
      ) : null}
    </div>
  );
};
