import type { LanguageLayer } from '../language/layer.ts';
import type { Mention } from '../record/actor.ts';
import type { Explain } from '../record/note.ts';
import { byPlace } from '../record/span.ts';
import type { World } from '../world/world.ts';
import { resolveBodies, resolveOwnedBodies } from './bodies.ts';
import { resolveCountryNouns, resolveOwnedTitles, resolveSides, resolveTitles } from './descriptions.ts';
import { findNames } from './find-names.ts';
import type { ActorLayer } from './layer.ts';
import {
  resolveKnownOrganisations,
  resolveOrganisationNouns,
  resolveOtherOrganisations,
  resolveRepeated,
} from './organisations.ts';
import { partyOf } from './party-of.ts';
import { resolvePersons } from './persons.ts';
import { resolvePronouns } from './pronouns.ts';
import { type Draft, type Scene, sceneOf } from './scene.ts';
import { resolveHalves, resolveStates } from './states.ts';

/** The order matters: each recogniser leans on what the ones before it have settled. */
const RECOGNISERS: readonly (readonly [name: string, recognise: (scene: Scene) => void])[] = [
  // Names of the model and of the lexicon, as words.
  ['names', findNames],
  // States first: titles, bodies and descriptions take their country from them.
  ['states', resolveStates],
  ['halves', resolveHalves],
  // Organisations before persons, since titles name them ("the NATO chief").
  ['known organisations', resolveKnownOrganisations],
  ['persons', resolvePersons],
  // After persons: a surname that was marked as an organisation is a person by now.
  ['other organisations', resolveOtherOrganisations],
  ['repeated names', resolveRepeated],
  // Bodies after persons: "Foreign Ministry spokeswoman" has the state of whom it describes.
  ['bodies', resolveBodies],
  ['organisation nouns', resolveOrganisationNouns],
  ['titles', resolveTitles],
  ['sides', resolveSides],
  // Pronouns choose among all that was found before; "his country" waits for them.
  ['pronouns', resolvePronouns],
  ['country nouns', resolveCountryNouns],
  ['owned bodies', resolveOwnedBodies],
  ['owned titles', resolveOwnedTitles],
];

/**
 * Who is meant by the names, titles, bodies and pronouns of an article. Never throws for bad text; what cannot be told is left open
 * (`actor` null). `date` is the article's own day (ISO 8601), by which office holders are chosen; null where it is not known.
 */
export function readActors(
  language: LanguageLayer,
  options: {
    readonly world: World;
    readonly date: string | null;
    readonly outlet: string | null;
    readonly explain?: Explain;
  },
): ActorLayer {
  const scene = sceneOf(language, options);
  for (const [, recognise] of RECOGNISERS) {
    recognise(scene);
    scene.drafts.sort((a, b) => a.from - b.from || b.to - a.to);
  }
  // Only who is meant somewhere; a capital that is a place here can still be a party elsewhere in its sentence.
  const meant = new Set(
    scene.drafts.map((draft) => (draft.rule === 'place:capital' ? draft.country : draft.actor)),
  );
  const actors = new Map(
    [...scene.cast].filter(([id]) => meant.has(id)).map(([id, { actor }]) => [id, actor]),
  );
  // Titles later in the text may have told a country that the first mention did not know.
  for (const draft of scene.drafts)
    if (draft.actor !== null) draft.country = actors.get(draft.actor)?.country ?? draft.country;
  return {
    mentions: scene.drafts.map((draft) => mentionOf(scene, draft)).sort(byPlace),
    actors,
    partyOf: (phrase, { speaking = true } = {}) => partyOf(scene, phrase, speaking),
  };
}

const mentionOf = (scene: Scene, { from, to, type, actor, name, country, rule }: Draft): Mention => ({
  start: scene.tokens[from]!.start,
  end: scene.tokens[to - 1]!.end,
  type,
  actor,
  name,
  country,
  rule,
});
