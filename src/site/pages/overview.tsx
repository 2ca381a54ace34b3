import type { ConditionView, Dossier, EventView, PartyView } from '../../dossier/dossier.ts';
import { groupBy } from '../../dossier/group-by.ts';
import { daySpan } from '../../record/day-span.ts';
import { plural, rangeText } from '../dates.ts';
import { Board } from '../parts/board.tsx';
import { Deed } from '../parts/deed.tsx';
import { EventGroups } from '../parts/event-groups.tsx';
import { EventTitle } from '../parts/event-list.tsx';
import { Layout } from '../parts/layout.tsx';
import { Ledger } from '../parts/ledger.tsx';
import { OutletsTable } from '../parts/outlets-table.tsx';
import { PartyName, SpeakerName } from '../parts/party-name.tsx';
import { SaidWords } from '../parts/said.tsx';
import { Facts, Section } from '../parts/section.tsx';
import { SpokenLine } from '../parts/spoken-line.tsx';
import { StatusBadges } from '../parts/status-badge.tsx';
import { StoryList } from '../parts/story-list.tsx';
import { SupportLine } from '../parts/support-line.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { ConditionLinks, WaitingPairs } from '../parts/waits.tsx';
import { WaitsPicture } from '../parts/waits-picture.tsx';
import { LineDate, RowDate } from '../parts/when.tsx';
import { overviewHref, type Place } from '../place.ts';

const STATUS_ORDER = [
  'fact',
  'claimed',
  'announced',
  'threatened',
  'conditional',
  'denied',
  'background',
] as const;

/** A dossier: what did each side do last, who waits for whom, what does each say now. */
export const Overview = ({ place }: { place: Place }) => {
  const { dossier } = place;
  const principal = dossier.parties.filter((party) => party.principal);
  const data = `${place.root}data/dossier.json`;
  return (
    <Layout place={place} title={dossier.title} section="overview">
      <div class="head">
        <p class="kicker">
          Dossier
          {rangeText(dossier.from, dossier.to) ? ` · articles of ${rangeText(dossier.from, dossier.to)}` : ''}
        </p>
        <h1>
          <bdi>{dossier.title}</bdi>
        </h1>
        <Facts facts={factsOf(dossier)} />
      </div>
      <Now place={place} />
      <Section id="parties" title="Parties" hint="In alphabetical order. No party has a colour." data={data}>
        <Parties place={place} parties={principal.slice(0, 4)} />
        <OtherParties place={place} parties={dossier.parties.filter((party) => !party.principal)} />
      </Section>
      <Section
        id="positions"
        title="Positions"
        hint="The latest line of each party on what comes back in its statements, in the words of a source. Words in quotation marks are the speaker’s; words marked indirect are the outlet’s."
        data={data}
      >
        <Board place={place} issues={dossier.issues} parties={principal} />
      </Section>
      <Section
        id="conditions"
        title="Conditions"
        hint="Who waits for whom, and for what. A heavy stroke marks a deadlock: two parties wait for each other. A row is open unless a rule finds, with evidence, what closed it."
        data={data}
      >
        <Deadlock place={place} conditions={dossier.conditions} />
        <Ledger place={place} conditions={dossier.conditions} anchors />
      </Section>
      <Section
        id="timeline"
        title="Timeline"
        hint="The axis is broken where nothing is reported; each piece has its own scale. A grey bar is the time that the sources leave open."
        data={data}
      >
        <TimelineSection place={place} parties={principal} />
      </Section>
      <Section
        id="statements"
        title="Latest words"
        hint="What each party said last, with who carries it."
        data={data}
      >
        <LatestWords place={place} parties={principal} />
      </Section>
      <Section
        id="stories"
        title="Stories"
        hint="Articles on one happening, the latest first. Copies of one text count once as independent."
        data={data}
      >
        <StoryList place={place} stories={dossier.stories} />
      </Section>
      <Section
        id="outlets"
        title="Outlets"
        hint={
          <>
            What each carried, what it left out, whose text it took.{' '}
            <a href={`${place.root}outlets.html`}>All outlets with their articles</a>.
          </>
        }
        data={data}
      >
        <OutletsTable place={place} outlets={dossier.outlets} />
      </Section>
    </Layout>
  );
};

function factsOf({
  articles,
  outlets,
  stories,
  events,
  statements,
  conditions,
}: Dossier): (readonly [string, number])[] {
  const open = conditions.filter(({ state }) => state === 'open').length;
  return [
    ['articles', articles.length],
    [
      outlets.every(({ known }) => known)
        ? 'outlets'
        : `outlets, ${outlets.filter(({ known }) => !known).length} not known`,
      outlets.length,
    ],
    ['stories', stories.length],
    ['events', events.length],
    ['statements', statements.length],
    [`conditions, ${open} open`, conditions.length],
    [pairsLocked(conditions) === 1 ? 'deadlock' : 'deadlocks', pairsLocked(conditions)],
  ];
}

const pairsLocked = (conditions: readonly ConditionView[]): number =>
  new Set(
    conditions
      .filter(({ deadlock }) => deadlock)
      .map(({ party, on }) => [party!.key, on!.key].sort().join('\u0000')),
  ).size;

/** Last act, open waits and last words, for the first five seconds. */
const Now = ({ place }: { place: Place }) => {
  const { events, conditions, parties } = place.dossier;
  const last = lastAct(events);
  const open = conditions.filter(({ state, party, on }) => state === 'open' && party && on);
  const words = parties.filter((party) => party.principal && party.latest.length).slice(0, 3);
  return (
    <div class="now">
      <section>
        <h2>Last act</h2>
        {last ? <LastAct place={place} event={last} /> : <p class="empty">No dated act found.</p>}
      </section>
      <section>
        <h2>Who waits for whom</h2>
        {open.length ? (
          <WaitingPairs place={place} conditions={open} limit={4} />
        ) : (
          <p class="empty">No open condition between named parties.</p>
        )}
      </section>
      <section>
        <h2>Last word</h2>
        {words.length ? (
          <ul role="list">
            {words.map((party) => (
              <li>
                <b>{party.name}</b>: <LastDay place={place} id={party.latest[0]!} />,{' '}
                <a href={overviewHref(place, `words-${party.slug}`)}>
                  {place.utterances.get(party.latest[0]!)!.speaker.name ?? 'speaker not known'}
                </a>
              </li>
            ))}
          </ul>
        ) : (
          <p class="empty">No dated statement of a party found.</p>
        )}
      </section>
    </div>
  );
};

/** Days that count as "last": what several texts tell weighs more than what one tells a day later. */
const RECENT = 3;

/** The act of the latest days that are told, the one that most texts carry; where no day is told, what was reported last. */
function lastAct(events: readonly EventView[]): EventView | null {
  const acts = events.filter(
    ({ source, statuses }) => source && statuses.some(({ status }) => status !== 'background'),
  );
  const exact = acts.filter(({ date }) => date.value && date.value.length >= 10);
  const strong = acts.filter(
    ({ date, reported, support }) => !date.value && reported && support.independent > 1,
  );
  const pool = exact.length
    ? [...exact, ...strong]
    : acts.filter(({ date, reported }) => date.value ?? reported);
  const day = ({ date, reported }: EventView): number => daySpan(date.value ?? reported)?.to ?? 0;
  const rank = (event: EventView): number => event.support.independent + (event.target ? 0.5 : 0);
  const latest = Math.max(0, ...pool.map(day));
  return (
    pool
      .filter((event) => latest - day(event) <= RECENT)
      .sort((a, b) => rank(b) - rank(a) || day(b) - day(a))[0] ?? null
  );
}

const LastDay = ({ place, id }: { place: Place; id: string }) => {
  const { day, reported } = place.utterances.get(id)!;
  return <LineDate date={day} reported={reported} />;
};

const LastAct = ({ place, event }: { place: Place; event: EventView }) => (
  <>
    <h3>
      <EventTitle place={place} event={event} />
    </h3>
    <p>
      <Deed event={event} />
    </p>
    <p class="line">
      <span class="by">
        <LineDate date={event.date} reported={event.reported} />
      </span>
      <StatusBadges statuses={event.statuses} /> <SupportLine support={event.support} event />
    </p>
  </>
);

const Parties = ({ place, parties }: { place: Place; parties: readonly PartyView[] }) => {
  if (!parties.length) return <p class="empty">No party that says or does something was found.</p>;
  return (
    <div class={`parties n${parties.length}`}>
      {parties.map((party) => {
        const facts = party.did.filter((id) => place.events.get(id)!.statuses[0]?.status === 'fact').length;
        const waits = party.waits
          .map((id) => place.conditions.get(id)!)
          .filter(({ state }) => state === 'open');
        return (
          <section class="party">
            <h3>
              <PartyName place={place} party={party} />
            </h3>
            <dl class="kv">
              {party.alsoNamed.length ? (
                <>
                  <dt>Also named</dt>
                  <dd>
                    {party.alsoNamed
                      .map(({ form, times }) => `${form} (${plural(times, 'time')})`)
                      .join(', ')}
                  </dd>
                </>
              ) : null}
              {party.speakers.length ? (
                <>
                  <dt>Speakers</dt>
                  <dd>
                    {party.speakers.slice(0, 3).map((speaker, at) => (
                      <>
                        {at ? <br /> : null}
                        <SpeakerName speaker={speaker} />
                      </>
                    ))}
                  </dd>
                </>
              ) : null}
              <dt>Said</dt>
              <dd>{plural(party.utterances.length, 'statement')}</dd>
              <dt>Did</dt>
              <dd>
                {plural(party.did.length, 'event')}, {facts} of them fact
              </dd>
              {waits.length ? (
                <>
                  <dt>Waits for</dt>
                  <dd>
                    {[...groupBy(waits, ({ on }) => on?.key ?? null).values()].map((rows, at) => (
                      <>
                        {at ? ', ' : ''}
                        {rows[0]!.on?.name ?? 'not known'} (<ConditionLinks place={place} conditions={rows} />
                        )
                      </>
                    ))}
                  </dd>
                </>
              ) : null}
            </dl>
          </section>
        );
      })}
    </div>
  );
};

const OtherParties = ({ place, parties }: { place: Place; parties: readonly PartyView[] }) =>
  parties.length ? (
    <p class="meta">
      Also:{' '}
      {parties.map((party, at) => (
        <>
          {at ? ', ' : ''}
          <PartyName place={place} party={party} />
        </>
      ))}
    </p>
  ) : null;

const Deadlock = ({ place, conditions }: { place: Place; conditions: readonly ConditionView[] }) => {
  const locked = conditions.filter(({ deadlock }) => deadlock);
  const picture = <WaitsPicture conditions={conditions} />;
  return (
    <div class="fig">
      {picture}
      {locked.length ? (
        <div class="note">
          <h3>{pairsLocked(conditions) === 1 ? 'Deadlock' : 'Deadlocks'}</h3>
          {locked.map(({ label, party, on }) => (
            <p>
              <a href={overviewHref(place, label)}>{label}</a>: {party!.name} waits for {on!.name}.
            </p>
          ))}
          <p class="meta">Found from the rows below; nothing else says so.</p>
        </div>
      ) : null}
    </div>
  );
};

const TimelineSection = ({ place, parties }: { place: Place; parties: readonly PartyView[] }) => {
  const { events, conditions } = place.dossier;
  const undated = events.filter(({ date }) => !date.value).length;
  if (!events.length)
    return <p class="empty">No event found in these {place.dossier.articles.length} articles.</p>;
  return (
    <>
      <Timeline events={events} parties={parties} />
      <p class="key">
        <StatusBadges statuses={STATUS_ORDER.map((status) => ({ status, claimant: null, articles: [] }))} />
      </p>
      {undated ? (
        <p class="meta">
          {plural(undated, 'event')} whose day is not told stand only in the list, where they were reported.
        </p>
      ) : null}
      <details class="unfold">
        <summary>
          {events.length === 1 ? 'The event as a list' : `The ${events.length} events as a list`}
        </summary>
        <div class="stack">
          <EventGroups place={place} events={events} conditions={conditions} />
        </div>
      </details>
    </>
  );
};

const LatestWords = ({ place, parties }: { place: Place; parties: readonly PartyView[] }) => {
  const speaking = parties.filter(({ latest }) => latest.length);
  if (!speaking.length) return <p class="empty">No dated statement of a party found.</p>;
  return (
    <>
      {speaking.map((party) => (
        <section id={`words-${party.slug}`}>
          <h3 class="speaker">
            <PartyName place={place} party={party} />
          </h3>
          <ol role="list" class="seq">
            {party.latest.map((id) => {
              const { day, reported, speaker, renderings, support } = place.utterances.get(id)!;
              return (
                <li>
                  <p class="when">
                    <RowDate date={day} reported={reported} />
                  </p>
                  <div>
                    <SaidWords place={place} said={renderings[0]!.said} />
                    <SpokenLine
                      place={place}
                      speaker={speaker}
                      support={support}
                      evidence={renderings[0]!.carriers[0]!}
                    />
                  </div>
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </>
  );
};
