import type { ConditionView, EventView, Said } from '../../dossier/dossier.ts';
import { overviewHref, type Place } from '../place.ts';
import { PartyName } from './party-name.tsx';
import { Reference } from './reference.tsx';
import { SaidWords } from './said.tsx';
import { StateMark, StatusBadges } from './status-badge.tsx';
import { SupportLine } from './support-line.tsx';
import { RowDate } from './when.tsx';

/** "Corrund → Vessaria: halts negotiations" */
export const EventTitle = ({ place, event }: { place: Place; event: EventView }) => (
  <>
    <PartyName place={place} party={event.source} />
    {event.target ? (
      <>
        {' → '}
        <PartyName place={place} party={event.target} />
      </>
    ) : null}
    : {event.act}
  </>
);

/** The same in words alone, for pictures and labels. */
export const eventWords = ({ source, target, act }: EventView): string =>
  `${source?.name ?? 'not known'}${target ? ` → ${target.name}` : ''}: ${act}`;

/** A telling with its reference at the right. */
const Telling = ({ place, said }: { place: Place; said: Said }) => (
  <div class="evd">
    <SaidWords place={place} said={said} />
    <Reference place={place} evidence={said.pieces[0]!.evidence} />
  </div>
);

/** Events in the order of time, each with its status, support and one telling for each independent text. */
export const EventList = ({
  place,
  events,
  conditions,
  anchors,
}: {
  place: Place;
  events: readonly EventView[];
  conditions: readonly ConditionView[];
  anchors: boolean;
}) => (
  <ol role="list" class="seq">
    {events.map((event) => (
      <li id={anchors ? event.label : undefined}>
        <p class="when">
          <RowDate date={event.date} reported={event.reported} />
        </p>
        <div>
          <h3>
            <span class="no">{event.label}</span> <EventTitle place={place} event={event} />
          </h3>
          <p class="line">
            <StatusBadges statuses={event.statuses} />
            <SupportLine support={event.support} event />
          </p>
          {event.evidence.slice(0, 3).map((said) => (
            <Telling place={place} said={said} />
          ))}
          <More place={place} tellings={[...event.evidence.slice(3), ...event.more]} />
          {conditions
            .filter(({ by }) => by?.event === event.id)
            .map((condition) => (
              <p class="by">
                <span>
                  closes condition <a href={`${overviewHref(place, condition.label)}`}>{condition.label}</a>{' '}
                  <StateMark state={condition.state} />
                </span>
              </p>
            ))}
        </div>
      </li>
    ))}
  </ol>
);

const More = ({ place, tellings }: { place: Place; tellings: readonly Said[] }) =>
  tellings.length ? (
    <details>
      <summary>
        {tellings.length} more {tellings.length === 1 ? 'telling' : 'tellings'}
      </summary>
      {tellings.map((said) => (
        <Telling place={place} said={said} />
      ))}
    </details>
  ) : null;
