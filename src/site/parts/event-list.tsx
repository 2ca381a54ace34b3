import type { ConditionView, EventView, Said } from '../../dossier/dossier.ts';
import { groupBy } from '../../dossier/group-by.ts';
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

/** Tellings in the same words stand once, with the reference of each. */
const tellingsOf = (tellings: readonly Said[]): Said[][] => [
  ...groupBy(tellings, ({ mode, pieces }) => `${mode} ${pieces.map(({ text }) => text).join(' ')}`).values(),
];

/** A telling with its references at the right. */
const Telling = ({ place, same }: { place: Place; same: readonly Said[] }) => (
  <div class="evd">
    <SaidWords place={place} said={same[0]!} />
    <span class="refs">
      {same.map(({ pieces }, at) => (
        <>
          {at ? ' ' : ''}
          <Reference place={place} evidence={pieces[0]!.evidence} />
        </>
      ))}
    </span>
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
          {tellingsOf(event.evidence)
            .slice(0, 3)
            .map((same) => (
              <Telling place={place} same={same} />
            ))}
          <More
            place={place}
            tellings={tellingsOf([...tellingsOf(event.evidence).slice(3).flat(), ...event.more])}
          />
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

const More = ({ place, tellings }: { place: Place; tellings: readonly Said[][] }) =>
  tellings.length ? (
    <details>
      <summary>
        {tellings.length} more {tellings.length === 1 ? 'telling' : 'tellings'}
      </summary>
      {tellings.map((same) => (
        <Telling place={place} same={same} />
      ))}
    </details>
  ) : null;
