import type { CellView, ComparisonView, PointView, StoryView } from '../../dossier/dossier.ts';
import { dateText } from '../dates.ts';
import { evidenceHref, nameOf, type Place } from '../place.ts';
import { Icon, type Sign } from './icon.tsx';
import { Reference } from './reference.tsx';
import { Run, SaidWords } from './said.tsx';
import { Cell, Row } from './table.tsx';

const SIGNS: Readonly<Record<CellView['relation'], Sign>> = {
  states: 'states',
  differs: 'differs',
  contradicts: 'contradicts',
  omits: 'omits',
  earlier: 'before',
};

export const relationSign = (relation: CellView['relation']): Sign => SIGNS[relation];

export const MatrixKey = () => (
  <p class="key">
    {(
      [
        ['states', 'states: the same point'],
        ['differs', 'differs: the same point, another value or strength'],
        ['contradicts', 'contradicts: cannot both hold'],
        ['omits', 'omits: says nothing of it'],
        ['earlier', 'earlier: published before it happened'],
      ] as const
    ).map(([relation, words]) => (
      <span>
        <Icon sign={SIGNS[relation]} /> {words}
      </span>
    ))}
  </p>
);

/** Point × article: sign and word in each cell, each opening its sentence. Needs two articles. */
export const Matrix = ({ place, story }: { place: Place; story: StoryView }) => {
  if (story.articles.length < 2)
    return (
      <div class="note">
        <h3>This story has one article</h3>
        <p>Points by outlet need two. They appear when a second one comes in.</p>
      </div>
    );
  if (!story.points.length) return <p class="empty">No point found that articles of this story share.</p>;
  const numbered = story.points.map((point, at) => ({ point, number: at + 1 }));
  const shared = numbered.filter(({ point }) => isShared(point));
  const alone = numbered.filter(({ point }) => !isShared(point));
  return (
    <>
      <MatrixKey />
      {shared.length ? (
        <PointTable
          place={place}
          story={story}
          rows={shared}
          caption="Outlets in the order of publication. Each cell opens the characters."
        />
      ) : (
        <p class="empty">No point that two articles carry.</p>
      )}
      <Comparisons place={place} story={story} />
      {alone.length ? (
        <details>
          <summary>
            {alone.length === 1 ? '1 point' : `${alone.length} points`} that one article alone carries
          </summary>
          <PointTable place={place} story={story} rows={alone} caption="Carried by one article alone." />
        </details>
      ) : null}
    </>
  );
};

const isShared = ({ cells }: PointView): boolean =>
  cells.filter(({ evidence }) => evidence.length).length > 1;

interface NumberedPoint {
  readonly point: PointView;
  readonly number: number;
}

const PointTable = ({
  place,
  story,
  rows,
  caption,
}: {
  place: Place;
  story: StoryView;
  rows: readonly NumberedPoint[];
  caption: string;
}) => {
  const heads = story.articles.map((id) => place.articles.get(id)!);
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={`Matrix, scrolls sideways: ${caption}`}>
      <table class={`rows matrix m${Math.min(heads.length, 9)}`} role="table">
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Point
            </th>
            {heads.map(({ outlet, short, published }) => (
              <th scope="col" role="columnheader">
                <bdi>{nameOf({ outlet, short })}</bdi>
                <small>
                  {dateText(published.value, true)?.text ?? 'not known'}
                  {published.basis === 'story' ? ', inferred' : ''}
                </small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ point, number }) => (
            <PointRow place={place} point={point} number={number} articles={story.articles} />
          ))}
        </tbody>
        <tfoot role="rowgroup">
          <Row head={`Carried, of ${rows.length}`}>
            {heads.map(({ id, outlet, short }) => (
              <Cell label={nameOf({ outlet, short })}>
                <b>{carried(rows, id)}</b>
              </Cell>
            ))}
          </Row>
        </tfoot>
      </table>
    </div>
  );
};

const carried = (rows: readonly NumberedPoint[], article: string): string =>
  String(
    rows.filter(({ point: { cells } }) =>
      cells.some((cell) => cell.article === article && cell.evidence.length > 0),
    ).length,
  );

const PointRow = ({
  place,
  point,
  number,
  articles,
}: {
  place: Place;
  point: PointView;
  number: number;
  articles: readonly string[];
}) => (
  <Row
    head={
      <>
        <span id={`P${number}`}>
          <b>P{number}</b>{' '}
          {point.words ? (
            <span class="src">
              <Run said={{ mode: 'plain', pieces: [point.words] }} words={point.words} diff={null} />
            </span>
          ) : (
            point.label
          )}
        </span>{' '}
        <small>{point.kind}</small>
      </>
    }
  >
    {articles.map((id) => {
      const cell = point.cells.find(({ article }) => article === id);
      const label = nameOf(place.articles.get(id)!);
      return (
        <Cell
          label={label}
          class={cell ? (cell.relation === 'earlier' ? 'omits' : cell.relation) : undefined}
        >
          {cell ? <CellContent place={place} cell={cell} compare={compareId(number, point, cell)} /> : null}
        </Cell>
      );
    })}
  </Row>
);

/** Id of the block that holds the sentence of a cell beside the one it is held against. */
const compareId = (number: number, point: PointView, cell: CellView): string | undefined =>
  cell.relation === 'differs' || cell.relation === 'contradicts'
    ? `compare-P${number}-${point.cells.indexOf(cell) + 1}`
    : undefined;

const CellContent = ({
  place,
  cell: { relation, evidence, value, what },
  compare,
}: {
  place: Place;
  cell: CellView;
  compare: string | undefined;
}) => {
  const word = (
    <span class="w">
      <Icon sign={SIGNS[relation]} /> {relation}
    </span>
  );
  if (!evidence[0]) return word;
  return (
    <a href={evidenceHref(place, evidence[0])} data-compare={compare}>
      {word}
      {value ? (
        <span
          class="v"
          data-article={value.evidence.article}
          data-span={`${value.evidence.start}-${value.evidence.end}`}
        >
          {value.text}
        </span>
      ) : what ? (
        <span class="v">{what}</span>
      ) : null}
    </a>
  );
};

/** Sentences that cannot both hold, one under the other; what merely differs is folded. */
const Comparisons = ({ place, story }: { place: Place; story: StoryView }) => {
  const contradictions = story.comparisons.filter(({ relation }) => relation === 'contradicts');
  const differences = story.comparisons.filter(({ relation }) => relation === 'differs');
  return (
    <>
      {contradictions.map((comparison) => (
        <Comparison place={place} story={story} comparison={comparison} />
      ))}
      {differences.length ? (
        <details>
          <summary>
            {differences.length === 1 ? '1 difference' : `${differences.length} differences`} in wording or
            value
          </summary>
          <div class="stack">
            {differences.map((comparison) => (
              <Comparison place={place} story={story} comparison={comparison} />
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
};

const Comparison = ({
  place,
  story,
  comparison,
}: {
  place: Place;
  story: StoryView;
  comparison: ComparisonView;
}) => {
  const { point, relation, what, one, other, diff } = comparison;
  const number = story.points.findIndex(({ id }) => id === point) + 1;
  const view = story.points[number - 1]!;
  const cell = view.cells.find(
    (one) => one.article === other.pieces[0]!.evidence.article && one.relation === relation,
  );
  const id = cell && compareId(number, view, cell);
  const [base, own] = [one, other].map(({ pieces }) => place.articles.get(pieces[0]!.evidence.article)!);
  return (
    <div class={relation === 'contradicts' ? 'note alarm compare' : 'note compare'} id={id}>
      <h3>
        <Icon sign={SIGNS[relation]} /> <a href={`#P${number}`}>P{number}</a> <bdi>{nameOf(own!)}</bdi>{' '}
        {relation}
        {relation === 'contradicts' ? '' : ' from'} <bdi>{nameOf(base!)}</bdi>
        {what ? `, ${what}` : ''}
      </h3>
      <ol role="list" class="vars">
        {(
          [
            [base!, one, null],
            [own!, other, diff],
          ] as const
        ).map(([article, said, change]) => (
          <li>
            <p class="who">
              <bdi>{nameOf(article)}</bdi>{' '}
              <Reference place={place} evidence={said.pieces[0]!.evidence} bare />
            </p>
            <SaidWords place={place} said={said} diff={change} />
          </li>
        ))}
      </ol>
    </div>
  );
};
