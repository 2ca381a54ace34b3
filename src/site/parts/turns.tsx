import type { Said, TurnView } from '../../dossier/dossier.ts';
import { groupBy } from '../../dossier/group-by.ts';
import { plural } from '../dates.ts';
import { articleHref, nameOf, type Place } from '../place.ts';
import { Reference } from './reference.tsx';
import { SaidWords } from './said.tsx';

/** What is another, in a word. */
const KINDS: Readonly<Record<TurnView['kind'], string>> = {
  polarity: 'yes or no',
  number: 'number',
  date: 'date',
  name: 'name',
  hedge: 'hedge',
  strength: 'strength',
  speaker: 'speaker',
  quotation: 'quotation marks',
  cut: 'end cut off',
};

/** Words that turn the meaning of an utterance on its way, by the article that has them otherwise. */
export const Turns = ({ place, turns }: { place: Place; turns: readonly TurnView[] }) => (
  <>
    {[...groupBy(turns, ({ article }) => article)].map(([article, own]) => (
      <>
        <h3 class="speaker">
          <a href={articleHref(place, article)}>
            <bdi>{nameOf(place.articles.get(article)!)}</bdi>
          </a>{' '}
          <span class="meta">{plural(own.length, 'change')}</span>
        </h3>
        <ol role="list" class="seq">
          {own.map(({ kind, against, was, is }) => (
            <li>
              <p class="when">{KINDS[kind]}</p>
              <dl class="kv">
                <dt>
                  <bdi>{nameOf(place.articles.get(against)!)}</bdi>
                </dt>
                <dd>
                  <Side place={place} said={was} none="not there: added here" />
                </dd>
                <dt>here</dt>
                <dd>
                  <Side place={place} said={is} none="left out" />
                </dd>
              </dl>
            </li>
          ))}
        </ol>
      </>
    ))}
  </>
);

const Side = ({ place, said, none }: { place: Place; said: Said | null; none: string }) =>
  said ? (
    <>
      <SaidWords place={place} said={said} />
      <Reference place={place} evidence={said.pieces[0]!.evidence} bare />
    </>
  ) : (
    <span class="meta">{none}</span>
  );
