import type { ConditionState, StatusView } from '../../dossier/dossier.ts';
import { Icon } from './icon.tsx';

/** How an event is reported: shape, border and word; claims and denials name whose they are. */
export const StatusBadge = ({ status, claimant }: Pick<StatusView, 'status' | 'claimant'>) => (
  <span class={`st ${status}`}>
    <Icon sign={status} /> {status}
    {claimant && (status === 'claimed' || status === 'denied' || status === 'threatened') ? (
      <>
        {' by '}
        <bdi>{claimant}</bdi>
      </>
    ) : null}
  </span>
);

export const StatusBadges = ({ statuses }: { statuses: readonly StatusView[] }) => (
  <>
    {statuses.map(({ status, claimant }) => (
      <StatusBadge status={status} claimant={claimant} />
    ))}
  </>
);

/** State of a condition: sign and word, no border. */
export const StateMark = ({ state }: { state: ConditionState }) => (
  <span class={`cs ${state}`}>
    <Icon sign={state === 'contradicted' ? 'contradicts' : state} /> {state}
  </span>
);
