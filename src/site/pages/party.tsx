import type { EventView, PartyView } from '../../dossier/dossier.ts';
import { plural } from '../dates.ts';
import { LineConditions } from '../parts/board.tsx';
import { Deed } from '../parts/deed.tsx';
import { Layout } from '../parts/layout.tsx';
import { Ledger } from '../parts/ledger.tsx';
import { PartyName, SpeakerName } from '../parts/party-name.tsx';
import { Reference } from '../parts/reference.tsx';
import { SaidWords } from '../parts/said.tsx';
import { Facts, Section } from '../parts/section.tsx';
import { StatusBadges } from '../parts/status-badge.tsx';
import { SupportLine } from '../parts/support-line.tsx';
import { Cell, Row, Table } from '../parts/table.tsx';
import { UtterancesBySpeaker } from '../parts/utterances.tsx';
import { RowDate } from '../parts/when.tsx';
import { overviewHref, type Place } from '../place.ts';

/** A party: what it says now and said before, what it did, what was done to it, what it waits for. */
export const PartyPage = ({ place, party }: { place: Place; party: PartyView }) => {
  const data = `${place.root}data/dossier.json`;
  const issues = place.dossier.issues.filter(({ lines }) => lines[party.key]?.length);
  const conditions = [...new Set([...party.waits, ...party.waitedFor])].map(
    (id) => place.conditions.get(id)!,
  );
  return (
    <Layout place={place} title={party.name} section="parties">
      <div class="head">
        <p class="kicker">
          <a href={overviewHref(place, 'parties')}>Parties</a>
        </p>
        <h1>
          <bdi>{party.name}</bdi>
        </h1>
        <p class="by">
          {party.alsoNamed.length ? (
            <span>
              also named in the articles:{' '}
              {party.alsoNamed.map(({ form, times }) => `${form} (${plural(times, 'time')})`).join(', ')}
            </span>
          ) : null}
          {party.code ? <span>code {party.code}</span> : <span>named in the text only</span>}
        </p>
        <Facts
          facts={[
            ['issues with a line', issues.length],
            ['statements', party.utterances.length],
            ['acts done', party.did.length],
            ['acts suffered', party.suffered.length],
            ['conditions set', party.waits.length],
            ['conditions to meet', party.waitedFor.length],
          ]}
        />
      </div>
      <Section
        id="positions"
        title="Positions over time"
        hint={`What ${party.name} said on each issue, the latest first; compared word by word with the line before where both have much in common.`}
        data={data}
      >
        {issues.length ? (
          issues.map((issue) => (
            <>
              <h3 class="speaker">
                <span class="src">{issue.label}</span>{' '}
                <span class="meta">{plural(issue.lines[party.key]!.length, 'line')}</span>
              </h3>
              <ol role="list" class="seq">
                {issue.lines[party.key]!.map((line) => (
                  <li>
                    <p class="when">
                      <RowDate date={line.day} reported={line.reported} />
                    </p>
                    <div>
                      <SaidWords place={place} said={line.said} diff={line.diff} />
                      <p class="line">
                        <span class="by">
                          <SpeakerName speaker={line.speaker} />
                        </span>
                        <SupportLine support={line.support} />
                        <Reference place={place} evidence={line.said.pieces[0]!.evidence} />
                      </p>
                      <LineConditions place={place} ids={line.conditions} />
                    </div>
                  </li>
                ))}
              </ol>
            </>
          ))
        ) : (
          <p class="empty">
            No line on an issue that comes back in these {place.dossier.articles.length} articles.
          </p>
        )}
      </Section>
      <Section
        id="acts"
        title="Acts"
        hint="Done and suffered, the latest first. A threat is not an act done; see the status."
        data={data}
      >
        <Acts place={place} ids={party.did} caption={`Done by ${party.name}`} other="target" />
        <Acts place={place} ids={party.suffered} caption={`Done to ${party.name}`} other="source" />
      </Section>
      <Section
        id="conditions"
        title="Conditions"
        hint={`What ${party.name} waits for, and what others wait for from it.`}
        data={data}
      >
        <Ledger place={place} conditions={conditions} anchors={false} />
      </Section>
      <Section
        id="said"
        title="All statements"
        hint="By speaker, those that most outlets carry first."
        data={data}
      >
        <UtterancesBySpeaker
          place={place}
          utterances={party.utterances.map((id) => place.utterances.get(id)!)}
        />
      </Section>
    </Layout>
  );
};

const Acts = ({
  place,
  ids,
  caption,
  other,
}: {
  place: Place;
  ids: readonly string[];
  caption: string;
  other: 'source' | 'target';
}) => {
  const all = ids.map((id) => place.events.get(id)!).reverse();
  const isHistory = ({ statuses }: EventView): boolean =>
    statuses.every(({ status }) => status === 'background');
  const events = [...all.filter((event) => !isHistory(event)), ...all.filter(isHistory)];
  if (!events.length) return <p class="empty">{caption}: nothing in these articles.</p>;
  const facts = events.filter(({ statuses }) => statuses[0]?.status === 'fact').length;
  const columns = ['Date', 'Act', 'Status', 'Support'].map((name) => ({ head: name, label: name }));
  return (
    <Table
      class="acts"
      caption={`${caption}: ${plural(events.length, 'event')}, ${facts} of them fact`}
      columns={columns}
    >
      {events.map((event) => (
        <Row head={<RowDate date={event.date} reported={event.reported} />}>
          <Cell label="Act">
            <a href={`${place.root}index.html#${event.label}`}>{event.act}</a>{' '}
            <OtherParty place={place} event={event} other={other} /> <Deed event={event} />
          </Cell>
          <Cell label="Status">
            <StatusBadges statuses={event.statuses} />
          </Cell>
          <Cell label="Support">
            <SupportLine support={event.support} />{' '}
            {event.evidence[0] ? (
              <Reference place={place} evidence={event.evidence[0].pieces[0]!.evidence} />
            ) : null}
          </Cell>
        </Row>
      ))}
    </Table>
  );
};

const OtherParty = ({
  place,
  event,
  other,
}: {
  place: Place;
  event: EventView;
  other: 'source' | 'target';
}) => {
  const party = event[other];
  if (!party) return null;
  return (
    <small>
      {other === 'target' ? '→ ' : 'by '}
      <PartyName place={place} party={party} />
    </small>
  );
};
