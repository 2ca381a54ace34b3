import type { PlaceView } from '../../dossier/dossier.ts';
import { groupBy } from '../../dossier/group-by.ts';
import { plural } from '../dates.ts';
import { layoutMap } from '../map/layout-map.ts';
import { EventTitle } from '../parts/event-list.tsx';
import { Layout } from '../parts/layout.tsx';
import { MapPicture } from '../parts/map-picture.tsx';
import { PartyName } from '../parts/party-name.tsx';
import { Reference } from '../parts/reference.tsx';
import { Run } from '../parts/said.tsx';
import { Section } from '../parts/section.tsx';
import { StatusBadges } from '../parts/status-badge.tsx';
import { SupportLine } from '../parts/support-line.tsx';
import { Cell, Row, Table } from '../parts/table.tsx';
import { nameOf, overviewHref, type Place } from '../place.ts';

/** Which land is disputed, what each side calls it, what happened where. Only for dossiers that know places. */
export const MapPage = ({ place, land }: { place: Place; land: GeoJSON.FeatureCollection | null }) => {
  const { places, where, parties, articles } = place.dossier;
  const data = `${place.root}data/dossier.json`;
  const principal = parties.filter((party) => party.principal).map(({ key }) => key);
  const layout = layoutMap(places, principal, land);
  const disputed = places.filter((one) => one.disputed);
  const others = places.filter((one) => !one.disputed);
  return (
    <Layout place={place} title="Places and their names by side" section="map">
      <div class="head">
        <p class="kicker">
          <a href={`${place.root}index.html`}>Dossier</a>
        </p>
        <h1>Places and their names by side</h1>
      </div>
      {layout ? (
        <Section
          id="map"
          title="Map"
          hint="Disputed land is hatched, whoever holds it. Where several names stand, they follow the alphabet of the parties. Places far off stand in the table alone."
          data={data}
        >
          <MapPicture layout={layout} />
        </Section>
      ) : null}
      {disputed.length ? (
        <Section
          id="disputed"
          title="Disputed places"
          hint="Every name with the side that uses it, as the world data have it. The map adds nothing to this table."
          data={data}
        >
          <Disputed place={place} places={disputed} />
        </Section>
      ) : null}
      {others.length ? (
        <Section
          id="places"
          title="Other places"
          hint="Capitals often stand for their government; they are counted all the same."
          data={data}
        >
          <Others place={place} places={others} />
        </Section>
      ) : null}
      <Section
        id="where"
        title="What happened where"
        hint="As exact as the text, no more: the words of the telling that name the place. Events without such words are not listed."
        data={data}
      >
        {where.length ? (
          <ol role="list" class="seq">
            {where.map(({ event, place: id, words }) => {
              const view = place.events.get(event)!;
              return (
                <li>
                  <p class="when">
                    {namesBySide(places.find((one) => one.id === id)!)}
                    <span class="prec src">
                      <Run said={{ mode: 'plain', pieces: [words] }} words={words} diff={null} />
                    </span>
                  </p>
                  <div>
                    <h3>
                      <a href={overviewHref(place, view.label)}>{view.label}</a>{' '}
                      <EventTitle place={place} event={view} />
                    </h3>
                    <p class="line">
                      <StatusBadges statuses={view.statuses} />
                      <SupportLine support={view.support} event />
                      <Reference place={place} evidence={words.evidence} />
                    </p>
                  </div>
                </li>
              );
            })}
          </ol>
        ) : (
          <p class="empty">No event of these {articles.length} articles names its place.</p>
        )}
      </Section>
    </Layout>
  );
};

/** The names of all sides, none before the others but by the alphabet of the parties; the name of the world data where no side has one. */
const namesBySide = ({ claimants, names, name }: PlaceView): string =>
  [...new Set(claimants.flatMap(({ key }) => names[key]?.[0] ?? []))].join(' / ') || name;

const Disputed = ({ place, places }: { place: Place; places: readonly PlaceView[] }) => (
  <Table
    class="pairs places"
    columns={['Place', 'Names by side', 'Held by', 'Claimed by', 'In the articles'].map((name) => ({
      head: name,
      label: name,
    }))}
  >
    {places.map((one) => (
      <Row
        head={
          <>
            {namesBySide(one)} <small>{one.kind}</small>
          </>
        }
      >
        <Cell label="Names by side" class="full">
          {one.claimants
            .filter(({ key }) => one.names[key]?.length)
            .map(({ key, name }, at) => (
              <>
                {at ? <br /> : null}
                {name}: {one.names[key]!.join(', ')}
              </>
            ))}
        </Cell>
        <Cell label="Held by">
          <PartyList place={place} places={one.heldBy} />
        </Cell>
        <Cell label="Claimed by">
          <PartyList place={place} places={one.claimants} />
        </Cell>
        <Cell label="In the articles" class="full">
          <Uses place={place} one={one} />
        </Cell>
      </Row>
    ))}
  </Table>
);

const PartyList = ({ place, places }: { place: Place; places: PlaceView['claimants'] }) =>
  places.length ? (
    places.map((party, at) => (
      <>
        {at ? ', ' : ''}
        <PartyName place={place} party={party} />
      </>
    ))
  ) : (
    <span class="unknown">not known</span>
  );

/** Which outlets use which form. */
const Uses = ({ place, one }: { place: Place; one: PlaceView }) => (
  <>
    {[...groupBy(one.uses, ({ words }) => words.text.replace(/^the /i, '')).values()]
      .slice(0, 6)
      .map(([use], at) => (
        <>
          {at ? <br /> : null}
          <span class="src">
            <Run said={{ mode: 'plain', pieces: [use!.words] }} words={use!.words} diff={null} />
          </span>
          : <small>{outletsOf(place, use!.articles)}</small>{' '}
          <Reference place={place} evidence={use!.words.evidence} />
        </>
      ))}
  </>
);

const outletsOf = (place: Place, articles: readonly string[]): string => {
  const names = [...new Set(articles.map((id) => nameOf(place.articles.get(id)!)))];
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
};

const Others = ({ place, places }: { place: Place; places: readonly PlaceView[] }) => (
  <Table
    class="pairs places"
    columns={['Place', 'Of', 'Named', 'In the articles'].map((name) => ({ head: name, label: name }))}
  >
    {places.map((one) => (
      <Row
        head={
          <>
            {one.name} <small>{one.kind}</small>
          </>
        }
      >
        <Cell label="Of">
          <PartyList place={place} places={one.heldBy} />
        </Cell>
        <Cell label="Named">{plural(one.mentions, 'time')}</Cell>
        <Cell label="In the articles" class="full">
          <small>{outletsOf(place, [...new Set(one.uses.flatMap(({ articles }) => articles))])}</small>{' '}
          <Reference place={place} evidence={one.uses[0]!.words.evidence} />
        </Cell>
      </Row>
    ))}
  </Table>
);
