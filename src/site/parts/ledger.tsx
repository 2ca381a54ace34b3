import type { ConditionView } from '../../dossier/dossier.ts';
import type { Place } from '../place.ts';
import { PartyName } from './party-name.tsx';
import { Reference } from './reference.tsx';
import { SaidWords } from './said.tsx';
import { StateMark } from './status-badge.tsx';
import { SupportLine } from './support-line.tsx';
import { Cell, Row, Table } from './table.tsx';
import { When } from './when.tsx';

const COLUMNS = ['No.', 'Waits', 'For', 'Requirement', 'Outcome', 'State', 'Evidence'].map((name) => ({
  head: name,
  label: name,
}));

/** How the requirement is tied to the outcome, in words. */
const KINDS: Readonly<Record<ConditionView['kind'], string>> = {
  if: 'if',
  'only-if': 'only if',
  unless: 'unless',
  until: 'until',
  'as-long-as': 'as long as',
  'in-return': 'in return for',
  depends: 'depends on',
  precondition: 'precondition',
  first: 'first',
};

const rank = ({ deadlock, state }: ConditionView): number => (deadlock ? 0 : state === 'open' ? 1 : 2);

/** Who waits for whom, and for what: deadlocks first, then what is open, then what is closed and by what. */
export const Ledger = ({
  place,
  conditions,
  anchors,
}: {
  place: Place;
  conditions: readonly ConditionView[];
  anchors: boolean;
}) => {
  if (!conditions.length)
    return <p class="empty">No condition found in these {place.dossier.articles.length} articles.</p>;
  const ordered = [...conditions].sort((a, b) => rank(a) - rank(b));
  return (
    <Table class="ledger" columns={COLUMNS}>
      {ordered.map((condition) => (
        <Row
          class={condition.deadlock ? 'lock' : condition.state === 'open' ? undefined : 'closed'}
          head={<span id={anchors ? condition.label : undefined}>{condition.label}</span>}
        >
          <Cell label="Waits">
            <PartyName place={place} party={condition.party} />
          </Cell>
          <Cell label="For">
            <PartyName place={place} party={condition.on} />
          </Cell>
          <Cell label="Requirement">
            <small>{KINDS[condition.kind]}</small>
            <SaidWords place={place} said={condition.requirement} />
          </Cell>
          <Cell label="Outcome">
            {condition.outcome ? (
              <SaidWords place={place} said={condition.outcome} />
            ) : (
              <span class="unknown">not told</span>
            )}
          </Cell>
          <Cell label="State">
            <State place={place} condition={condition} />
          </Cell>
          <Cell label="Evidence">
            <SupportLine support={condition.support} />
            <br />
            <Reference place={place} evidence={condition.requirement.pieces[0]!.evidence} />
            {condition.others.slice(0, 3).map((evidence) => (
              <>
                <br />
                <Reference place={place} evidence={evidence} />
              </>
            ))}
          </Cell>
        </Row>
      ))}
    </Table>
  );
};

/** What closed a condition, by which rule, with its characters. */
const State = ({ place, condition: { state, by, since } }: { place: Place; condition: ConditionView }) => {
  const event = by?.event ? place.events.get(by.event) : undefined;
  return (
    <>
      <StateMark state={state} />
      <br />
      {by ? (
        <>
          <small>
            <When date={by.day} />
            {event ? (
              <>
                {' by '}
                <a href={`${place.root}index.html#${event.label}`}>{event.label}</a>
              </>
            ) : null}
          </small>
          <br />
          <Reference place={place} evidence={by.said.pieces[0]!.evidence} />
          <br />
          <small>rule {by.rule.replace('condition:', '')}</small>
        </>
      ) : (
        <small>
          since <When date={since} />
        </small>
      )}
    </>
  );
};
