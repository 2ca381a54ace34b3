import type { ConditionView, EventView, StatementView } from '../../dossier/dossier.ts';
import { groupBy } from '../../dossier/group-by.ts';
import { contentId } from '../../record/ids.ts';
import { dateText, plural } from '../dates.ts';
import { EventTitle } from '../parts/event-list.tsx';
import { Layout } from '../parts/layout.tsx';
import { Reference } from '../parts/reference.tsx';
import { SaidWords } from '../parts/said.tsx';
import { StateMark, StatusBadge } from '../parts/status-badge.tsx';
import { overviewHref, type Place } from '../place.ts';
import { INDEX_PATH } from '../search/rows.ts';

const FIELDS: readonly (readonly [string, string])[] = [
  ['speaker:', 'who said it, speaker:Dresk'],
  ['about:', 'in the words or the template of the row, about:boats'],
  ['party:', 'state or body by name, party:Vessaria'],
  ['outlet:', 'outlet:"Hask Today"'],
  ['kind:', 'statement, event, condition, article'],
  [
    'status:',
    'fact, claimed, announced, threatened, conditional, denied, background; open, met, withdrawn, contradicted',
  ],
  ['date:', '2025-03 or 2025-03-10..2025-03-14'],
  ['"…"', 'these words in this order'],
];

/** Lists longer than this would be a burden to open; the data hold them all. */
const MOST = 1500;

/** All statements, events and conditions by speaker, month and party, with links to each group; with script, a search over them. */
export const SearchPage = ({ place }: { place: Place }) => {
  const { dossier } = place;
  const speakers = [...groupBy(dossier.statements.slice(0, MOST), ({ speaker }) => speaker.name ?? '')].sort(
    (a, b) =>
      Number(a[0] === '') - Number(b[0] === '') || b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
  );
  const months = [
    ...groupBy(dossier.events.slice(-MOST), ({ date, reported }) => monthOf(date.value ?? reported)),
  ].sort((a, b) => (a[0] < b[0] ? 1 : -1));
  return (
    <Layout place={place} title="Search" section="search" scripts={[INDEX_PATH]}>
      <div class="head">
        <h1>Search</h1>
        <div class="stack" id="search" data-needs-script hidden></div>
        <noscript>
          <p class="meta">The search needs script. Everything that it would find stands below, by kind.</p>
        </noscript>
        <details class="fields">
          <summary>Fields</summary>
          <dl class="kv">
            {FIELDS.map(([name, words]) => (
              <>
                <dt>{name}</dt>
                <dd>{words}</dd>
              </>
            ))}
          </dl>
        </details>
      </div>
      <div id="search-results" data-needs-script hidden></div>
      <section class="sec" id="everything" aria-labelledby="everything-h">
        <header>
          <h2 id="everything-h">Everything</h2>
          <div class="facets">
            <h3>Kind</h3>
            <ul role="list">
              <Facet href="#statements" count={dossier.statements.length}>
                statement
              </Facet>
              <Facet href="#events" count={dossier.events.length}>
                event
              </Facet>
              <Facet href="#conditions" count={dossier.conditions.length}>
                condition
              </Facet>
            </ul>
            <h3>Speaker</h3>
            <ul role="list">
              {speakers.slice(0, 10).map(([name, said]) => (
                <Facet href={`#${speakerId(name)}`} count={said.length}>
                  {name || 'not known'}
                </Facet>
              ))}
              {speakers.length > 10 ? (
                <li>
                  <a href="#statements">all {speakers.length}</a>
                </li>
              ) : null}
            </ul>
            <h3>Date of events</h3>
            <ul role="list">
              {months.slice(0, 10).map(([month, events]) => (
                <Facet href={`#m-${month || 'none'}`} count={events.length}>
                  {dateText(month)?.text ?? 'not known'}
                </Facet>
              ))}
              {months.length > 10 ? (
                <li>
                  <a href="#events">all {months.length}</a>
                </li>
              ) : null}
            </ul>
          </div>
        </header>
        <div class="stack">
          <section id="statements">
            <h3 class="kind-head">{plural(dossier.statements.length, 'statement')} by speaker</h3>
            {speakers.map(([name, said]) => (
              <details id={speakerId(name)} class="group">
                <summary>
                  {name ? <bdi>{name}</bdi> : 'Speaker not known'}, {plural(said.length, 'statement')}
                </summary>
                <ol role="list" class="hits">
                  {said.map((statement) => (
                    <StatementRow place={place} statement={statement} />
                  ))}
                </ol>
              </details>
            ))}
            {dossier.statements.length > MOST ? <Rest place={place} /> : null}
          </section>
          <section id="events">
            <h3 class="kind-head">{plural(dossier.events.length, 'event')} by month, the latest first</h3>
            {months.map(([month, events]) => (
              <details id={`m-${month || 'none'}`} class="group">
                <summary>
                  {dateText(month)?.text ?? 'Date not known'}, {plural(events.length, 'event')}
                </summary>
                <ol role="list" class="hits">
                  {events.map((event) => (
                    <EventRow place={place} event={event} />
                  ))}
                </ol>
              </details>
            ))}
            {dossier.events.length > MOST ? <Rest place={place} /> : null}
          </section>
          <section id="conditions">
            <h3 class="kind-head">{plural(dossier.conditions.length, 'condition')}</h3>
            {dossier.conditions.length ? (
              <ol role="list" class="hits">
                {dossier.conditions.map((condition) => (
                  <ConditionRow place={place} condition={condition} />
                ))}
              </ol>
            ) : (
              <p class="empty">No condition found in these {dossier.articles.length} articles.</p>
            )}
          </section>
        </div>
      </section>
    </Layout>
  );
};

const monthOf = (value: string | null): string => /^\d{4}(-\d\d)?/.exec(value ?? '')?.[0] ?? '';
const speakerId = (name: string): string => contentId('by', name);

const Facet = ({ href, count, children }: { href: string; count: number; children: string }) => (
  <li>
    <a href={href}>{children}</a>
    <span>{String(count)}</span>
  </li>
);

const Rest = ({ place }: { place: Place }) => (
  <p class="meta">
    Only {MOST} are listed; <a href={`${place.root}data/dossier.json`}>the data</a> have them all.
  </p>
);

const StatementRow = ({
  place,
  statement: { said, day, evidence },
}: {
  place: Place;
  statement: StatementView;
}) => (
  <li>
    <p class="kind k-stm">Statement</p>
    <div>
      <SaidWords place={place} said={said} />
      <p class="line">
        <span class="by">{dateText(day.value)?.text ?? <span class="unknown">day not known</span>}</span>
        <Reference place={place} evidence={evidence} />
      </p>
    </div>
  </li>
);

const EventRow = ({ place, event }: { place: Place; event: EventView }) => (
  <li>
    <p class="kind k-evt">Event</p>
    <div>
      <h4>
        <a href={overviewHref(place, event.label)}>{event.label}</a>{' '}
        <EventTitle place={place} event={event} />
      </h4>
      {event.evidence[0] ? <SaidWords place={place} said={event.evidence[0]} /> : null}
      <p class="line">
        {event.statuses[0] ? <StatusBadge status={event.statuses[0].status} claimant={null} /> : null}
        {event.evidence[0] ? (
          <Reference place={place} evidence={event.evidence[0].pieces[0]!.evidence} />
        ) : null}
      </p>
    </div>
  </li>
);

const ConditionRow = ({ place, condition }: { place: Place; condition: ConditionView }) => (
  <li>
    <p class="kind k-cnd">Condition</p>
    <div>
      <h4>
        <a href={overviewHref(place, condition.label)}>{condition.label}</a>{' '}
        {condition.party?.name ?? 'not known'} waits for {condition.on?.name ?? 'not known'}
      </h4>
      <SaidWords place={place} said={condition.requirement} />
      <p class="line">
        <StateMark state={condition.state} />
        <Reference place={place} evidence={condition.requirement.pieces[0]!.evidence} />
      </p>
    </div>
  </li>
);
