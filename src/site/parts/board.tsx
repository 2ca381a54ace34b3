import type { IssueView, PartyView, PositionLine, Silence } from '../../dossier/dossier.ts';
import { dateText, plural } from '../dates.ts';
import { overviewHref, type Place } from '../place.ts';
import { SpeakerName } from './party-name.tsx';
import { Reference } from './reference.tsx';
import { SaidWords } from './said.tsx';
import { StateMark } from './status-badge.tsx';
import { SupportLine } from './support-line.tsx';
import { Cell, Row, Table } from './table.tsx';
import { LineDate, When } from './when.tsx';

/** Party × issue: the latest line of each, in the words of a source, and the lines before it. */
export const Board = ({
  place,
  issues,
  parties,
}: {
  place: Place;
  issues: readonly IssueView[];
  parties: readonly PartyView[];
}) => {
  if (!issues.length || !parties.length)
    return <p class="empty">No issue that comes back in what parties say was found.</p>;
  const columns = [
    { head: 'Issue', label: 'Issue' },
    ...parties.map(({ name }) => ({ head: <bdi>{name}</bdi>, label: name })),
  ];
  return (
    <Table class={`board n${parties.length}`} columns={columns}>
      {issues.map((issue) => (
        <Row
          id={`issue-${issue.id}`}
          head={
            <>
              <span class="src">{issue.label}</span>
              <br />
              <Reference place={place} evidence={issue.evidence} />
            </>
          }
        >
          {parties.map(({ key, name }) => {
            const lines = issue.lines[key] ?? [];
            return (
              <Cell label={name} class={lines.length ? undefined : 'unsaid'}>
                {lines[0] ? (
                  <Line place={place} lines={lines} silence={issue.silence[key]} />
                ) : (
                  <p class="empty">No line reported in these {place.dossier.articles.length} articles.</p>
                )}
              </Cell>
            );
          })}
        </Row>
      ))}
    </Table>
  );
};

/** Where nothing newer came: "10 later articles, 28 months". */
const quietText = ({ days, articles }: Silence): string =>
  `${plural(articles, 'later article')}, ${days > 91 ? plural(Math.round(days / 30.4), 'month') : plural(days, 'day')}`;

const Line = ({
  place,
  lines,
  silence,
}: {
  place: Place;
  lines: readonly PositionLine[];
  silence: Silence | undefined;
}) => {
  const [latest, ...earlier] = lines;
  const { said, speaker, day, reported, support, since, kept } = latest!;
  return (
    <>
      {earlier.length && day.value && !kept ? <p class="chg">new words {dateText(day.value)?.text}</p> : null}
      <SaidWords place={place} said={said} />
      <p class="by">
        <SpeakerName speaker={speaker} />
        <span>
          <LineDate date={day} reported={reported} />
        </span>
      </p>
      <p class="line">
        <SupportLine support={support} /> <Reference place={place} evidence={said.pieces[0]!.evidence} />
      </p>
      <p class="meta">
        {kept && since.value ? (
          <>
            since {since.basis === 'reported' ? 'the report of ' : ''}
            <When date={since} />, the same in {plural(kept + 1, 'line')}
            {silence ? '; ' : ''}
          </>
        ) : null}
        {silence ? <>nothing newer in {quietText(silence)}</> : null}
      </p>
      <LineConditions place={place} ids={latest!.conditions} />
      <Earlier place={place} lines={earlier} latest={latest!} />
    </>
  );
};

export const LineConditions = ({ place, ids }: { place: Place; ids: readonly string[] }) => {
  const found = ids.flatMap((id) => place.conditions.get(id) ?? []);
  if (!found.length) return null;
  return (
    <p class="meta">
      {found.map((condition, at) => (
        <>
          {at ? ', ' : ''}
          condition <a href={overviewHref(place, condition.label)}>{condition.label}</a>{' '}
          <StateMark state={condition.state} />
        </>
      ))}
    </p>
  );
};

/** Lines before the latest, newest first. The latest is shown against the one before it, where both have much in common. */
const Earlier = ({
  place,
  lines,
  latest,
}: {
  place: Place;
  lines: readonly PositionLine[];
  latest: PositionLine;
}) => {
  if (!lines.length) return null;
  return (
    <details>
      <summary>
        {lines.length} earlier {lines.length === 1 ? 'line' : 'lines'}
      </summary>
      <ul role="list">
        {latest.diff ? (
          <li>
            <SaidWords place={place} said={latest.said} diff={latest.diff} />
            <p class="by">
              <span>compared with the line before</span>
            </p>
          </li>
        ) : null}
        {lines.map(({ said, speaker, day, reported, diff }) => (
          <li>
            <SaidWords place={place} said={said} diff={diff} />
            <p class="by">
              <SpeakerName speaker={speaker} />
              <span>
                <LineDate date={day} reported={reported} />
              </span>
              <Reference place={place} evidence={said.pieces[0]!.evidence} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
};
