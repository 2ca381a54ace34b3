import type { ConditionView, EventView } from '../../dossier/dossier.ts';
import { plural } from '../dates.ts';
import type { Place } from '../place.ts';
import { EventList } from './event-list.tsx';

/** Under this many events of the news nothing is folded but history. */
const FEW = 6;

interface Groups {
  readonly dated: readonly EventView[];
  readonly single: readonly EventView[];
  readonly undated: readonly EventView[];
  readonly history: readonly EventView[];
}

/**
 * What happened comes first, in the order of time: acts whose day is told, on somebody or by several texts. Then what one text alone
 * tells of nobody in particular, what has no day, and what was history already when it was written.
 */
export function groupEvents(events: readonly EventView[]): Groups {
  const isHistory = ({ statuses }: EventView): boolean =>
    statuses.every(({ status }) => status === 'background');
  const news = events.filter((event) => !isHistory(event));
  const told = news.filter(({ date }) => date.value !== null);
  const isThin = ({ target, support }: EventView): boolean => target === null && support.independent < 2;
  const fold = news.length > FEW && told.some((event) => !isThin(event));
  return {
    dated: fold ? told.filter((event) => !isThin(event)) : told,
    single: fold ? told.filter(isThin) : [],
    undated: news.filter(({ date }) => date.value === null),
    history: events.filter(isHistory),
  };
}

/** The groups one under the other; the later ones folded, a link to one of their rows opens its fold. */
export const EventGroups = ({
  place,
  events,
  conditions,
}: {
  place: Place;
  events: readonly EventView[];
  conditions: readonly ConditionView[];
}) => {
  const { dated, single, undated, history } = groupEvents(events);
  const open = !dated.length;
  const list = (rows: readonly EventView[]) => (
    <EventList place={place} events={rows} conditions={conditions} anchors />
  );
  return (
    <>
      {dated.length ? list(dated) : null}
      <div class="groups">
        {undated.length ? (
          <details class="group" open={open}>
            <summary>{plural(undated.length, 'event')} whose day is not told, as they were reported</summary>
            {list(undated)}
          </details>
        ) : null}
        {single.length ? (
          <details class="group">
            <summary>
              {plural(single.length, 'event')} that one text alone tells, with no party it is done to
            </summary>
            {list(single)}
          </details>
        ) : null}
        {history.length ? (
          <details class="group" open={open && !undated.length}>
            <summary>{plural(history.length, 'event')} of the time before, told as background</summary>
            {list(history)}
          </details>
        ) : null}
      </div>
    </>
  );
};
