import type { EventView, PartyView } from '../../dossier/dossier.ts';
import { dateText } from '../dates.ts';
import { eventWords } from './event-list.tsx';
import { type Flag, layoutTimeline } from './timeline-layout.ts';

/** Events by party on a broken axis; a grey bar is the time that the sources leave open. The same events stand as a list below. */
export const Timeline = ({
  events,
  parties,
}: {
  events: readonly EventView[];
  parties: readonly PartyView[];
}) => {
  const layout = layoutTimeline(events, parties);
  if (!layout) return null;
  const { width, height, axis, lanes, pieces } = layout;
  return (
    <figure class="not-phone">
      <svg class="tl" viewBox={`0 0 ${width} ${height}`} role="group" aria-labelledby="tl-t tl-d">
        <title id="tl-t">
          Timeline of {events.length} events, {lanes.length} lanes, axis in {pieces.length}{' '}
          {pieces.length === 1 ? 'piece' : 'pieces'}
        </title>
        <desc id="tl-d">The same events stand as a list below the picture.</desc>
        {lanes.map(({ name, y }) => (
          <>
            <text x="0" y={y + 4} class="strong">
              {name.length > 15 ? `${name.slice(0, 14)}…` : name}
            </text>
            {pieces.map(({ x0, x1 }) => (
              <path class="lane" d={`M${n(x0)} ${y}H${n(x1)}`} />
            ))}
          </>
        ))}
        {pieces.map(({ x0, x1, label, gap, ticks }) => (
          <>
            <path class="axis" d={`M${n(x0)} ${axis}H${n(x1)}`} />
            <text x={n(x0)} y={axis + 26} class="strong">
              {label}
            </text>
            {ticks.map((tick) => (
              <path class="tick" d={`M${n(tick.x)} ${axis}v${tick.long ? 8 : 4}`} />
            ))}
            {gap ? (
              <>
                <path class="brk" d={`M${n(x0 - 21)} ${axis + 7}l6 -14M${n(x0 - 14)} ${axis + 7}l6 -14`} />
                <text x={n(x0 - 14)} y={axis - 12} class="dim" text-anchor="middle">
                  {gap}
                </text>
              </>
            ) : null}
          </>
        ))}
        {lanes.flatMap(({ y, flags }) =>
          flags.map(({ bar, x, level }) => (
            <>
              {bar ? (
                <rect class="wide" x={n(bar[0])} y={y - 4} width={n(bar[1] - bar[0])} height="8" />
              ) : null}
              <path class="lead" d={`M${n(x)} ${y - 5}V${y - 31 - level * 24}`} />
            </>
          )),
        )}
        {lanes.flatMap(({ y, flags }) => flags.map((flag) => <FlagMark flag={flag} y={y} />))}
      </svg>
    </figure>
  );
};

const n = (value: number): string => String(Math.round(value * 10) / 10);

const FlagMark = ({ flag: { event, x, label, level, side }, y }: { flag: Flag; y: number }) => {
  const top = y - 22 - level * 24;
  const status = event.statuses[0]?.status ?? 'fact';
  return (
    <a href={`#${event.label}`}>
      <title>
        {dateText(event.date.value)?.text}: {eventWords(event)}, {status}
      </title>
      <Sign status={status} x={x} y={y} />
      <text x={n(side === 'start' ? x + 6 : x - 6)} y={top} text-anchor={side}>
        {label}
      </text>
    </a>
  );
};

/** The same shapes as in the badges. */
const Sign = ({ status, x, y }: { status: string; x: number; y: number }) => {
  const [left, top] = [n(x - 5), n(y - 5)];
  if (status === 'fact') return <path class="mk" d={`M${left} ${top}h10v10h-10z`} />;
  if (status === 'threatened') return <path class="mk hollow" d={`M${n(x)} ${n(y - 6)}l6 11h-12z`} />;
  if (status === 'conditional') return <path class="mk hollow" d={`M${n(x)} ${n(y - 7)}l7 7-7 7-7-7z`} />;
  if (status === 'background') return <path class="mk dash" d={`M${left} ${top}h10v10h-10z`} />;
  return (
    <>
      <path class="mk hollow" d={`M${left} ${top}h10v10h-10z`} />
      {status === 'claimed' ? <path class="mk" d={`M${left} ${top}h5v10h-5z`} /> : null}
      {status === 'denied' ? <path class="mk" d={`M${left} ${n(y + 5)}l10 -10`} /> : null}
    </>
  );
};
