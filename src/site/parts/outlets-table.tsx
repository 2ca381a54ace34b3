import type { OutletView } from '../../dossier/dossier.ts';
import { shareText } from '../dates.ts';
import { articleHref, nameOf, type Place } from '../place.ts';
import { Icon } from './icon.tsx';
import { relationSign } from './matrix.tsx';
import { Cell, Row, Table } from './table.tsx';

const COLUMNS = [
  { head: 'Outlet', label: 'Outlet' },
  { head: 'Articles', label: 'Articles', numeric: true },
  { head: 'Own text', label: 'Own text', numeric: true },
  { head: 'Statements', label: 'Statements', numeric: true },
  { head: 'Takes text from', label: 'Takes text from' },
  {
    head: (
      <>
        Points carried <small>of its stories</small>
      </>
    ),
    label: 'Points carried',
    numeric: true,
  },
  { head: 'Left out', label: 'Left out', numeric: true },
  { head: 'Differs', label: 'Differs', numeric: true },
  { head: 'Contradicts', label: 'Contradicts', numeric: true },
];
/** More signs than this say less than their number. */
const STRIP = 14;

/** What each outlet carried, whose text it took, what it left out. */
export const OutletsTable = ({ place, outlets }: { place: Place; outlets: readonly OutletView[] }) => (
  <Table class="pairs outlets" columns={COLUMNS}>
    {outlets.map((outlet) => (
      <Row
        head={
          <>
            {outlet.articles.length === 1 ? (
              <a href={articleHref(place, outlet.articles[0]!)}>
                {nameOf({ outlet: outlet.name, short: outlet.short })}
              </a>
            ) : (
              <bdi>{outlet.name}</bdi>
            )}{' '}
            <small>
              {[outlet.kind, outlet.domain].filter((word) => word && word !== outlet.name).join(', ')}
            </small>
          </>
        }
      >
        <Cell label="Articles" class="num">
          {String(outlet.articles.length)}
        </Cell>
        <Cell label="Own text" class="num">
          {String(outlet.own)}
        </Cell>
        <Cell label="Statements" class="num">
          {String(outlet.statements)}
        </Cell>
        <Cell label="Takes text from">
          {outlet.takesFrom.length
            ? outlet.takesFrom.map(
                ({ outlet: from, kind, share }, at) =>
                  `${at ? '; ' : ''}${from}, ${kind}${kind === 'quotes' ? ' only' : ` ${shareText(share)}`}`,
              )
            : 'none'}
        </Cell>
        <Cell label="Points carried" class="num full">
          {outlet.points ? (
            <>
              {outlet.strip.length <= STRIP ? (
                <span class="strip">
                  {outlet.strip.map((relation) => (
                    <Icon sign={relationSign(relation)} />
                  ))}
                </span>
              ) : null}{' '}
              {outlet.carried} of {outlet.points}
            </>
          ) : (
            <span class="unknown">no shared points</span>
          )}
        </Cell>
        <Cell label="Left out" class="num">
          {String(outlet.omitted)}
        </Cell>
        <Cell label="Differs" class="num">
          {String(outlet.differs)}
        </Cell>
        <Cell label="Contradicts" class="num">
          {String(outlet.contradicts)}
        </Cell>
      </Row>
    ))}
  </Table>
);
