import type { Support } from '../../dossier/dossier.ts';
import { plural } from '../dates.ts';

/** Strokes stop here; the words go on. */
const MOST = 12;

/** `1 event · 5 reports · 2 independent`: a tall stroke is an independent text, a short one a copy. Never shown with 0. */
export const SupportLine = ({
  support: { reports, independent },
  event = false,
}: {
  support: Support;
  event?: boolean;
}) => {
  if (!reports) return null;
  const strokes = Array.from({ length: Math.min(reports, MOST) }, (_, at) => at < independent);
  const width = strokes.length * 5;
  return (
    <span class="sup">
      <svg viewBox={`0 0 ${width} 12`} width={width} height="12" aria-hidden="true">
        {strokes.map((tall, at) => (
          <rect x={at * 5} y={tall ? 0 : 6} width="2.2" height={tall ? 12 : 6} />
        ))}
      </svg>
      <span>
        {event ? '1\u00a0event · ' : ''}
        {plural(reports, 'report')} · {independent}
        {'\u00a0'}independent
      </span>
    </span>
  );
};
