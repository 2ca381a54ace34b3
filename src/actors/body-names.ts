import type { Actor } from '../record/actor.ts';
import { slugOf } from '../world/forms.ts';
import type { BodyKind } from '../world/world.ts';
import type { Scene } from './scene.ts';

/** "Foreign Ministry" rather than "Ministry of Foreign Affairs", so that the name is short and the same in every article. */
const usualForm = (forms: readonly string[]): string =>
  forms.find((form) => /^\S+ (Ministry|Department|Office)$/.test(form)) ?? forms[0] ?? 'Government';

/** "US" rather than "American", where a state's abbreviation is its adjective. */
const usualAdjective = (scene: Scene, code: string): string => {
  const state = scene.world.states.get(code);
  return (
    state?.adjectives.find((adjective) => /^\p{Lu}{2,}$/u.test(adjective)) ??
    state?.adjectives[0] ??
    state?.name ??
    code
  );
};

/** A body of a state that every state has. Id such as `RUS.foreign-ministry`, name such as "Russian Foreign Ministry". */
export function bodyActor(scene: Scene, code: string, kind: BodyKind): Actor {
  const id = `${code}.${kind}`;
  const known = scene.cast.get(id)?.actor;
  if (known) return known;
  const state = scene.world.states.get(code);
  const forms = state?.bodies.find((body) => body.kind === kind)?.forms ?? [];
  const name =
    kind === 'government'
      ? `Government of ${state?.name ?? scene.world.organisations.get(code)?.name ?? code}`
      : kind === 'parliament'
        ? `${usualAdjective(scene, code)} parliament`
        : `${usualAdjective(scene, code)} ${usualForm(forms)}`;
  return { id, kind: 'body', name, country: code, basis: 'lexicon' };
}

/** Any other body of a state, by its own words: "Indonesian navy", "Japanese Finance Ministry". */
export function otherBodyActor(scene: Scene, code: string, words: string): Actor {
  const id = `${code}.${slugOf(words)}`;
  return (
    scene.cast.get(id)?.actor ?? {
      id,
      kind: 'body',
      name: `${usualAdjective(scene, code)} ${words}`,
      country: code,
      basis: 'text',
    }
  );
}
