import type { ConditionView, PartyRef } from '../../dossier/dossier.ts';
import { groupBy } from '../../dossier/group-by.ts';

interface Wait {
  readonly from: PartyRef;
  readonly to: PartyRef;
  readonly labels: readonly string[];
  readonly lock: boolean;
}

/** Open conditions by pair of parties. */
function waitsOf(conditions: readonly ConditionView[]): Wait[] {
  const open = conditions.filter(
    ({ state, party, on }) => state === 'open' && party && on && party.key !== on.key,
  );
  return [...groupBy(open, ({ party, on }) => `${party!.key}\u0000${on!.key}`).values()].map((group) => ({
    from: group[0]!.party!,
    to: group[0]!.on!,
    labels: group.map(({ label }) => label),
    lock: group.some(({ deadlock }) => deadlock),
  }));
}

const BOX = { width: 116, height: 40 } as const;
/** Places of two and three parties; more are only in the table. */
const PLACES: readonly (readonly [number, number])[] = [
  [8, 64],
  [260, 64],
  [134, 206],
];

/** Who waits for whom, drawn for up to three parties: every arrow carries the numbers of its rows in the table below. */
export const WaitsPicture = ({ conditions }: { conditions: readonly ConditionView[] }) => {
  const waits = waitsOf(conditions);
  const nodes = new Map(waits.flatMap(({ from, to }) => [from, to]).map((party) => [party.key, party]));
  const locked = new Set(waits.filter(({ lock }) => lock).flatMap(({ from, to }) => [from.key, to.key]));
  const parties = [...nodes.values()].sort(
    (a, b) => Number(locked.has(b.key)) - Number(locked.has(a.key)) || a.name.localeCompare(b.name, 'en'),
  );
  if (parties.length < 2 || parties.length > PLACES.length) return null;
  const place = (key: string): readonly [number, number] =>
    PLACES[parties.findIndex((party) => party.key === key)]!;
  const height = parties.length === 2 ? 168 : 260;
  const title = waits
    .map(({ from, to, labels }) => `${from.name} waits for ${to.name} (${labels.join(', ')})`)
    .join('; ');
  return (
    <figure>
      <svg class="gr" viewBox={`0 0 384 ${height}`} role="img" aria-labelledby="w-t">
        <title id="w-t">Who waits for whom: {title}</title>
        <defs>
          <marker
            id="wh"
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerUnits="userSpaceOnUse"
            markerWidth="13"
            markerHeight="13"
            orient="auto"
          >
            <path class="arrow" d="M0 0L10 5L0 10z" />
          </marker>
        </defs>
        {waits.map((wait) => (
          <Arrow wait={wait} from={place(wait.from.key)} to={place(wait.to.key)} />
        ))}
        {locked.size ? (
          <text x="192" y="89" text-anchor="middle" class="strong">
            deadlock
          </text>
        ) : null}
        {parties.map(({ key, name }) => {
          const [x, y] = place(key);
          return (
            <>
              <rect class="box" x={x} y={y} width={BOX.width} height={BOX.height} />
              <text x={x + BOX.width / 2} y={y + 25} text-anchor="middle" class="strong">
                {name.length > 15 ? `${name.slice(0, 14)}…` : name}
              </text>
            </>
          );
        })}
      </svg>
    </figure>
  );
};

/** Above from left to right, below back; to and from the third party along its own side. */
const Arrow = ({
  wait,
  from,
  to,
}: {
  wait: Wait;
  from: readonly [number, number];
  to: readonly [number, number];
}) => {
  const labels =
    wait.labels.length > 4
      ? `${wait.labels.slice(0, 3).join(', ')} +${wait.labels.length - 3}`
      : wait.labels.join(', ');
  const edge = wait.lock
    ? { class: 'edge', 'stroke-width': '3' }
    : { class: 'edge weak', 'stroke-dasharray': '6 4' };
  if (from[1] === to[1]) {
    const right = from[0] < to[0];
    return (
      <>
        <path
          {...edge}
          marker-end="url(#wh)"
          d={right ? 'M120 66C160 34 220 34 262 64' : 'M262 102C220 134 160 134 122 104'}
        />
        <text x="192" y={right ? 28 : 146} text-anchor="middle" class="strong">
          {labels}
        </text>
      </>
    );
  }
  const upward = from[1] > to[1];
  const [side, low] = upward ? [to, from] : [from, to];
  const left = side[0] < low[0];
  const out = left ? side[0] + 58 : side[0] + 58;
  const base = left ? low[0] + 20 : low[0] + BOX.width - 20;
  const shift = upward ? 0 : left ? -20 : 20;
  const path = `M${base + shift} ${low[1]}C${base + shift} 180 ${out + shift} 160 ${out + shift} ${side[1] + BOX.height + 4}`;
  return (
    <>
      <path
        {...edge}
        {...(upward ? { 'marker-end': 'url(#wh)' } : { 'marker-start': 'url(#wh)' })}
        d={path}
      />
      <text x={left ? 122 : 262} y="156" text-anchor={left ? 'start' : 'end'} class="strong halo">
        {labels}
      </text>
    </>
  );
};
