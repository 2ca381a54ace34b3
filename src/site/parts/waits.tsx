import type { ConditionView } from '../../dossier/dossier.ts';
import { groupBy } from '../../dossier/group-by.ts';
import { overviewHref, type Place } from '../place.ts';
import { Run } from './said.tsx';

/** "C2, C4", each a link to its row of the ledger. */
export const ConditionLinks = ({
  place,
  conditions,
}: {
  place: Place;
  conditions: readonly ConditionView[];
}) => (
  <>
    {conditions.map(({ label }, at) => (
      <>
        {at ? ', ' : ''}
        <a href={overviewHref(place, label)}>{label}</a>
      </>
    ))}
  </>
);

/** Who waits for whom, each pair once, deadlocks first, with what is required in the words of the first condition. */
export const WaitingPairs = ({
  place,
  conditions,
  limit,
}: {
  place: Place;
  conditions: readonly ConditionView[];
  limit: number;
}) => {
  const ordered = [...conditions].sort((a, b) => Number(b.deadlock) - Number(a.deadlock));
  const pairs = [...groupBy(ordered, ({ party, on }) => `${party?.key}\u0000${on?.key}`).values()];
  return (
    <ul role="list">
      {pairs.slice(0, limit).map((rows) => {
        const { party, on, requirement, deadlock } = rows[0]!;
        return (
          <li>
            <b>{party!.name}</b> waits for <b>{on!.name}</b> (
            <ConditionLinks place={place} conditions={rows} />
            {deadlock ? ', deadlock' : ''}):{' '}
            <span class="src">
              <Run said={requirement} words={requirement.pieces[0]!} diff={null} />
            </span>
          </li>
        );
      })}
      {pairs.length > limit ? (
        <li>
          <a href={overviewHref(place, 'conditions')}>{pairs.length - limit} more</a>
        </li>
      ) : null}
    </ul>
  );
};
