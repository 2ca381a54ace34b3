import type { IssueView, PartyView, PositionLine } from '../../dossier/dossier.ts';
import { dateText } from '../dates.ts';
import { overviewHref, type Place } from '../place.ts';
import { SpeakerName } from './party-name.tsx';
import { Reference } from './reference.tsx';
import { SaidWords } from './said.tsx';
import { StateMark } from './status-badge.tsx';
import { SupportLine } from './support-line.tsx';
import { Cell, Row, Table } from './table.tsx';
import { LineDate } from './when.tsx';

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
                  <Line place={place} lines={lines} />
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

const Line = ({ place, lines }: { place: Place; lines: readonly PositionLine[] }) => {
  const [latest, ...earlier] = lines;
  const { said, speaker, day, reported, support } = latest!;
  return (
    <>
      {earlier.length && day.value ? <p class="chg">new words {dateText(day.value)?.text}</p> : null}
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
        {lines.map(({ said, speaker, day, reported }) => (
          <li>
            <SaidWords place={place} said={said} />
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
