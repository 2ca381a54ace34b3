import type { ArticleView, CopyView, StoryView } from '../../dossier/dossier.ts';
import { SAME_REPORT } from '../../record/story.ts';
import { dateText, lagText, shareText } from '../dates.ts';
import { articleHref, nameOf, type Place } from '../place.ts';
import { Cell, Row, Table } from './table.tsx';

const COLUMNS = ['Article', 'Takes from', 'Kind', 'Share', 'After', 'Independent'].map((name) => ({
  head: name,
  label: name,
  numeric: name === 'Share',
}));
/** Over this many articles the picture says less than the table. */
const MOST = 12;

/** Who took text from whom: a picture and the same as a table. */
export const Copies = ({ place, story }: { place: Place; story: StoryView }) => {
  const articles = story.articles.map((id) => place.articles.get(id)!);
  if (!story.copies.length)
    return (
      <p class="empty">
        No copies found among {articles.length === 1 ? 'this article' : `these ${articles.length} articles`}.
      </p>
    );
  return (
    <>
      {articles.length <= MOST ? <Picture place={place} articles={articles} copies={story.copies} /> : null}
      <details class="unfold" open={articles.length > MOST}>
        <summary>The same as a table</summary>
        <div>
          <Table class="pairs" columns={COLUMNS}>
            {articles.map((article) => (
              <CopyRow place={place} article={article} />
            ))}
          </Table>
        </div>
      </details>
    </>
  );
};

const CopyRow = ({ place, article }: { place: Place; article: ArticleView }) => {
  const copy = article.copies[0];
  const source = copy && place.articles.get(copy.of);
  const own = article.paragraphs.filter(({ from }) => from === null).length;
  const copied = copy && copy.kind !== 'quotes';
  return (
    <Row head={<a href={articleHref(place, article.id)}>{nameOf(article)}</a>}>
      <Cell label="Takes from">{source ? nameOf(source) : 'nobody'}</Cell>
      <Cell label="Kind">{copy ? copy.kind : 'own'}</Cell>
      <Cell label="Share" class="num">
        {copied ? shareText(copy.share) : null}
      </Cell>
      <Cell label="After">
        {!copy ? '–' : copy.lag === null ? <span class="unknown">not known</span> : lagText(copy.lag)}
      </Cell>
      <Cell label="Independent">
        {!copy || !SAME_REPORT.has(copy.kind)
          ? 'yes'
          : own
            ? `in part: ${own} of ${article.paragraphs.length} paragraphs`
            : 'no'}
      </Cell>
    </Row>
  );
};

const BOX = { width: 220, height: 52, step: 74 } as const;

/** Own texts at the left, those that take text at the right; a line's weight is the share. */
const Picture = ({
  place,
  articles,
  copies,
}: {
  place: Place;
  articles: readonly ArticleView[];
  copies: readonly CopyView[];
}) => {
  const takes = (id: string): CopyView | undefined =>
    copies.find((copy) => copy.article === id && copy.kind !== 'quotes');
  const left = articles.filter(({ id }) => !takes(id));
  const right = articles.filter(({ id }) => takes(id));
  const y = (id: string): number =>
    26 + BOX.step * (left.some((one) => one.id === id) ? left : right).findIndex((one) => one.id === id);
  const height = 26 + BOX.step * Math.max(left.length, right.length) + 24;
  return (
    <figure class="not-phone">
      <svg class="gr copies" viewBox={`0 0 760 ${height}`} role="group" aria-labelledby="g-t">
        <title id="g-t">Who took text from whom, {articles.length} articles</title>
        <defs>
          <marker
            id="ah"
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerUnits="userSpaceOnUse"
            markerWidth="10"
            markerHeight="10"
            orient="auto"
          >
            <path class="arrow" d="M0 0L10 5L0 10z" />
          </marker>
        </defs>
        <text x="0" y="14" class="dim">
          own text
        </text>
        {right.length ? (
          <text x="500" y="14" class="dim">
            takes text
          </text>
        ) : null}
        {right.map(({ id }) => {
          const copy = takes(id)!;
          const fromRight = right.some((one) => one.id === copy.of);
          const from = y(copy.of) + 26;
          const to = y(id) + 26;
          const path = fromRight ? `M720 ${from}H744V${to}H723` : `M${BOX.width} ${from}H262V${to}H497`;
          return (
            <>
              <path
                class="edge"
                stroke-width={String(Math.round((0.8 + copy.share * 3.2) * 10) / 10)}
                marker-end="url(#ah)"
                d={path}
              />
              <text x="276" y={to - 8} class="strong">
                {copy.kind} {shareText(copy.share)}
              </text>
              <text x="276" y={to + 17} class="dim">
                {copy.lag === null ? 'time between not known' : `${lagText(copy.lag)} later`}
                {fromRight ? `, from ${place.articles.get(copy.of)!.short}` : ''}
              </text>
            </>
          );
        })}
        {articles.map((article) => {
          const copied = takes(article.id) !== undefined;
          const x = copied ? 500 : 0;
          const full = nameOf(article);
          const name = full.length > 28 ? `${full.slice(0, 27)}…` : full;
          return (
            <a href={articleHref(place, article.id)}>
              <rect
                class={copied ? 'box copy' : 'box'}
                x={x}
                y={y(article.id)}
                width={BOX.width}
                height={BOX.height}
              />
              <text x={x + 14} y={y(article.id) + 22} class="strong">
                {name}
              </text>
              <text x={x + 14} y={y(article.id) + 40} class="dim">
                {dateText(article.published.value, true)?.text ?? 'date not known'}
                {article.published.basis === 'story' ? ', inferred' : ''}
              </text>
            </a>
          );
        })}
        <text x="0" y={height - 6} class="dim">
          A line’s weight is the share of the shorter text. Words in quotation marks are not counted.
        </text>
      </svg>
    </figure>
  );
};
