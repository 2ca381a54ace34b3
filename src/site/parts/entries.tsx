import type { Child } from 'hono/jsx';
import { anchorOf } from '../../dossier/article-view.ts';
import type { Entry, StatementView } from '../../dossier/dossier.ts';
import { dateText } from '../dates.ts';
import { nameOf, overviewHref, type Place, passportHref, spanKey, storyHref } from '../place.ts';
import { Deed } from './deed.tsx';
import { eventWords } from './event-list.tsx';
import { Reference } from './reference.tsx';
import { SaidWords } from './said.tsx';
import { StateMark, StatusBadge } from './status-badge.tsx';
import { SupportLine } from './support-line.tsx';
import { When } from './when.tsx';

/** The records that rest on a paragraph, beside it. The id stands inside the fold, so that following a tag opens it. */
export const Entries = ({ place, entries }: { place: Place; entries: readonly Entry[] }) =>
  // The column stays where a paragraph has none; a list without items would be read out as one.
  entries.length === 0 ? (
    <div class="entries none"></div>
  ) : (
    <ol role="list" class="entries" aria-label="Evidence of this paragraph">
      {entries.map((entry) => (
        <EntryCard place={place} entry={entry} />
      ))}
    </ol>
  );

const NAMES = { stm: 'statement', evt: 'event', cnd: 'condition' } as const;

const EntryCard = ({ place, entry }: { place: Place; entry: Entry }) => {
  const span = `${entry.evidence.start}–${entry.evidence.end}`;
  return (
    <li class={entry.kind}>
      <details>
        <summary>
          <b>
            <span class="vh">{NAMES[entry.kind]} </span>
            {entry.label}
          </b>
          <span class="what">{head(place, entry)}</span>
        </summary>
        <div id={entry.entry}>
          <dl class="kv">
            {body(place, entry)}
            <Pair name="Proof">
              <a href={passportHref(place, entry.evidence.article, entry.row)}>passport (.json)</a>
            </Pair>
          </dl>
        </div>
      </details>
      <a
        class="ref"
        data-outlet={nameOf(place.articles.get(entry.evidence.article)!)}
        data-date={dateText(place.articles.get(entry.evidence.article)!.published.value)?.text}
        data-chars={span}
        href={`#${anchorOf(entry.evidence)}`}
        aria-label={`${span}, characters of ${entry.label} in the text`}
      >
        {span}
      </a>
    </li>
  );
};

const Pair = ({ name, children }: { name: string; children: Child }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

function head(place: Place, { statement, event, condition }: Entry): Child {
  if (statement) return statementHead(statement);
  if (event) {
    const view = place.events.get(event.view)!;
    return (
      <>
        {eventWords(view)} <StatusBadge status={event.status} claimant={null} />
      </>
    );
  }
  const view = place.conditions.get(condition!)!;
  return (
    <>
      {view.party?.name ?? 'not known'} waits for {view.on?.name ?? 'not known'}{' '}
      <StateMark state={view.state} />
    </>
  );
}

function statementHead({ speaker, said, negated, background, act }: StatementView): Child {
  const resolved = speaker.rule !== null && /pronoun|inferred|description|same-speaker/.test(speaker.rule);
  return (
    <>
      {speaker.name ? <bdi>{speaker.name}</bdi> : <span class="unknown">speaker not known</span>}
      {resolved ? (
        <>
          {' '}
          <span class="infer">
            <small>inferred</small>
          </span>
        </>
      ) : null}
      , {said.mode === 'mixed' ? 'partly direct' : said.mode}
      {act === 'asserts' ? '' : `, ${act}`}
      {negated ? ', denied' : ''}
      {background ? ', earlier round' : ''}
    </>
  );
}

function body(place: Place, { statement, event, condition }: Entry): Child {
  if (statement) return <StatementBody place={place} statement={statement} />;
  if (event) {
    const view = place.events.get(event.view)!;
    return (
      <>
        {view.deed && view.deed.evidence.article !== place.self ? (
          <Pair name="Words">
            <Deed event={view} />
          </Pair>
        ) : null}
        <Pair name="Date">
          <When date={event.date} /> <Basis basis={event.date.basis} />
        </Pair>
        {event.earlier ? (
          <Pair name="Told first">
            {dateText(place.articles.get(event.earlier.article)!.published.value)?.text}{' '}
            <Reference place={place} evidence={event.earlier} />
          </Pair>
        ) : null}
        {event.claimant ? <Pair name={`${event.status} by`}>{event.claimant}</Pair> : null}
        {view.date.value !== event.date.value && view.date.value ? (
          <Pair name="Elsewhere">{dateText(view.date.value)?.text}</Pair>
        ) : null}
        <Pair name="Support">
          <SupportLine support={view.support} event />
        </Pair>
        <Pair name="Codes">
          CAMEO {view.cameo} · PLOVER {view.plover.event}
          {view.plover.mode ? ` ${view.plover.mode}` : ''}
        </Pair>
        <Pair name="In time">
          <a href={`${place.root}index.html#${view.label}`}>{view.label} in the timeline</a>
        </Pair>
      </>
    );
  }
  const view = place.conditions.get(condition!)!;
  return (
    <>
      <Pair name="Until">
        <SaidWords place={place} said={view.requirement} />
      </Pair>
      {view.outcome ? (
        <Pair name="Then">
          <SaidWords place={place} said={view.outcome} />
        </Pair>
      ) : null}
      {view.by ? (
        <Pair name={view.state}>
          <When date={view.by.day} />
        </Pair>
      ) : null}
      <Pair name="Ledger">
        <a href={overviewHref(place, view.label)}>{view.label} among all conditions</a>
      </Pair>
    </>
  );
}

const StatementBody = ({ place, statement }: { place: Place; statement: StatementView }) => {
  const { speaker, day, cue, addressee, rules } = statement;
  const utterance = place.renderings.get(spanKey(statement.evidence));
  return (
    <>
      <Pair name="Speaker">
        {speaker.name ? (
          <>
            <bdi>{speaker.name}</bdi>
            {speaker.office ? `, ${speaker.office}` : ''}
          </>
        ) : (
          <span class="unknown">not known</span>
        )}
      </Pair>
      {addressee ? <Pair name="To">{addressee}</Pair> : null}
      <Pair name="Said">
        <When date={day} /> <Basis basis={day.basis} />
      </Pair>
      {cue ? <Pair name="Cue">{cue}</Pair> : null}
      {utterance && utterance.support.reports > 1 ? (
        <Pair name="Also in">
          <a href={`${storyHref(place, utterance.story)}#${utterance.id}`}>
            {utterance.support.reports - 1} {utterance.support.reports === 2 ? 'article' : 'articles'},{' '}
            {utterance.renderings.length} {utterance.renderings.length === 1 ? 'rendering' : 'renderings'}
          </a>
        </Pair>
      ) : null}
      <Pair name="Read by">{[...new Set(rules)].join(', ')}</Pair>
    </>
  );
};

const Basis = ({ basis }: { basis: string | null }) =>
  basis ? <span class="meta">from {basis.replace('inferred:', '')}</span> : null;
