import type { RenderingView, UtteranceView } from '../../dossier/dossier.ts';
import { groupBy } from '../../dossier/group-by.ts';
import { plural } from '../dates.ts';
import { nameOf, type Place } from '../place.ts';
import { LineConditions } from './board.tsx';
import { Reference } from './reference.tsx';
import { SaidWords } from './said.tsx';
import { SupportLine } from './support-line.tsx';
import { LineDate } from './when.tsx';

/** Open utterances of a speaker; the rest is folded. */
const SHOWN = 6;

/** Statements by speaker, the renderings of one utterance together. */
export const UtterancesBySpeaker = ({
  place,
  utterances,
}: {
  place: Place;
  utterances: readonly UtteranceView[];
}) => {
  if (!utterances.length) return <p class="empty">No statement found in these articles.</p>;
  const speakers = [
    ...groupBy(utterances, ({ speaker }) => speaker.actor ?? speaker.name ?? '').entries(),
  ].sort((a, b) => Number(a[0] === '') - Number(b[0] === '') || b[1].length - a[1].length);
  return (
    <>
      {speakers.map(([key, said]) => {
        const { name, office } = (said.find(({ speaker }) => speaker.office) ?? said[0]!).speaker;
        const ordered = [...said].sort((a, b) => b.support.reports - a.support.reports);
        const rest = ordered.slice(SHOWN);
        return (
          <>
            <h3 class="speaker">
              {key === '' || !name ? <span class="unknown">Speaker not known</span> : <bdi>{name}</bdi>}{' '}
              <span class="meta">
                {office ? `${office} · ` : ''}
                {plural(said.length, 'statement')}
              </span>
            </h3>
            {ordered.slice(0, SHOWN).map((utterance) => (
              <Utterance place={place} utterance={utterance} />
            ))}
            {rest.length ? (
              <details>
                <summary>
                  {plural(rest.length, 'more statement', 'more statements')} of {name ?? 'unknown speakers'}
                </summary>
                {rest.map((utterance) => (
                  <Utterance place={place} utterance={utterance} />
                ))}
              </details>
            ) : null}
          </>
        );
      })}
    </>
  );
};

const Utterance = ({ place, utterance }: { place: Place; utterance: UtteranceView }) => {
  const { renderings, day, support, conditions, background } = utterance;
  return (
    <article
      class="utt"
      id={utterance.id}
      aria-label={`Utterance of ${utterance.speaker.name ?? 'an unknown speaker'}`}
    >
      <p class="line">
        <b>
          <LineDate date={day} reported={utterance.reported} />
        </b>
        <span class="meta">{plural(renderings.length, 'rendering')}</span>
        {background ? <span class="meta">of an earlier round</span> : null}
        <SupportLine support={support} />
      </p>
      {renderings.length === 1 && renderings[0]!.carriers.length === 1 ? (
        <div class="evd">
          <SaidWords place={place} said={renderings[0]!.said} />
          <Reference place={place} evidence={renderings[0]!.carriers[0]!} />
        </div>
      ) : (
        <ol role="list" class="vars">
          {renderings.map((rendering, at) => (
            <Rendering place={place} rendering={rendering} leads={at === 0 && renderings.length > 1} />
          ))}
        </ol>
      )}
      <LineConditions place={place} ids={conditions} />
    </article>
  );
};

const Rendering = ({
  place,
  rendering: { said, carriers, diff },
  leads,
}: {
  place: Place;
  rendering: RenderingView;
  leads: boolean;
}) => (
  <li>
    <p class="who">
      {carriers.map((evidence, at) => {
        const outlet = nameOf(place.articles.get(evidence.article)!);
        return (
          <span class="o">
            {at === 0 && leads ? (
              <b>
                <bdi>{outlet}</bdi>
              </b>
            ) : (
              <bdi>{outlet}</bdi>
            )}{' '}
            <Reference place={place} evidence={evidence} bare />
          </span>
        );
      })}
    </p>
    <div>
      <SaidWords place={place} said={said} diff={diff} />
      {leads ? (
        <p class="meta">
          {carriers.length > 1 ? `${carriers.length} outlets, same words; ` : ''}the others are compared with
          these
        </p>
      ) : null}
    </div>
  </li>
);
