import type { Actor } from '../record/actor.ts';
import { slugOf } from '../world/forms.ts';
import type { MediaOutlet } from '../world/world.ts';
import { countriesIn, isPossessive, leftEdge } from './phrases.ts';
import { addDraft, type Draft, isCapitalised, lower, resolve, type Scene, wordsOf } from './scene.ts';
import { ORGANISATION_NOUNS } from './words.ts';

/** Organisations that the lexicon knows. Before the persons, since titles name them ("the NATO chief"). */
export function resolveKnownOrganisations(scene: Scene): void {
  for (const draft of scene.drafts) {
    if (draft.actor || !/^(organization|place|misc|nationality)$/.test(draft.type)) continue;
    if (draft.type !== 'organization') {
      // Marked as something else, but known as a body alone.
      if (draft.country !== null || scene.world.meanings(bareName(scene, draft))[0]?.kind !== 'organisation')
        continue;
      draft.type = 'organization';
    }
    const actor = lexiconOrganisation(scene, bareName(scene, draft));
    if (actor) resolve(scene, draft, actor, 'organisation:lexicon');
  }
}

/** Organisations of the text by their own name; an abbreviation goes with the name it stands for. */
export function resolveOtherOrganisations(scene: Scene): void {
  const named: Draft[] = [];
  for (const draft of scene.drafts) {
    if (draft.type !== 'organization' || draft.actor) continue;
    // "European": a single adjective names no body.
    if (draft.to - draft.from === 1 && scene.tokens[draft.from]!.upos === 'ADJ') {
      draft.type = 'nationality';
      continue;
    }
    const words = bareName(scene, draft);
    const actor = abbreviated(scene, words, named) ?? textOrganisation(scene, draft, words);
    resolve(scene, draft, actor, 'organisation:text');
    named.push(draft);
  }
}

/** The same words once more, marked as something else or as nothing in particular: who they stood for elsewhere in the article. */
export function resolveRepeated(scene: Scene): void {
  const owners = new Map<string, Actor | null>();
  const places = new Map<string, number>();
  const bodies = new Map<string, number>();
  for (const draft of scene.drafts) {
    const counts = draft.type === 'place' ? places : bodies;
    counts.set(bareName(scene, draft), (counts.get(bareName(scene, draft)) ?? 0) + 1);
  }
  for (const draft of scene.drafts) {
    if (draft.type !== 'person' && draft.type !== 'organization') continue;
    const actor = draft.actor === null ? null : (scene.cast.get(draft.actor)?.actor ?? null);
    const words = bareName(scene, draft);
    const known = owners.get(words);
    owners.set(words, known === undefined || known?.id === actor?.id ? actor : null);
  }
  for (const draft of scene.drafts) {
    if (
      draft.actor !== null ||
      !/^(place|misc|work|event|facility)$/.test(draft.type) ||
      draft.rule.startsWith('place:')
    )
      continue;
    const words = bareName(scene, draft);
    const actor = owners.get(words);
    // What is a place more often than a body is a place.
    if (draft.type === 'place' && (places.get(words) ?? 0) > (bodies.get(words) ?? 0)) continue;
    if (!actor || actor.kind === 'state') continue;
    draft.type = actor.kind === 'person' ? 'person' : 'organization';
    resolve(scene, draft, actor, 'name:consistency');
  }
}

const bareName = (scene: Scene, { from, to }: Draft): string =>
  wordsOf(
    scene,
    lower(scene.tokens[from]) === 'the' && to - from > 1 ? from + 1 : from,
    isPossessive(scene.tokens[to - 1]!.form) && to - from > 1 ? to - 1 : to,
  );

const outletActor = (outlet: MediaOutlet): Actor => ({
  id: outlet.id,
  kind: 'outlet',
  name: outlet.name,
  country: outlet.state,
  basis: 'lexicon',
});

function lexiconOrganisation(scene: Scene, words: string): Actor | null {
  const candidates = scene.world
    .meanings(words)
    .filter((meaning) => meaning.kind === 'organisation' || meaning.kind === 'outlet');
  const [first] = candidates;
  if (!first) {
    const credited = /^\p{Lu}/u.test(words) ? scene.world.outletByCredit(words) : null;
    return credited && outletActor(credited);
  }
  if (first.kind === 'outlet') {
    const outlets = candidates.flatMap((meaning) =>
      meaning.kind === 'outlet' ? [scene.world.outlets.get(meaning.outlet)!] : [],
    );
    // Two outlets of one name: the one whose state the article names.
    const evident = outlets.filter(({ state }) => state !== null && scene.cast.has(state));
    const outlet = outlets.length === 1 ? outlets[0]! : evident.length === 1 ? evident[0]! : null;
    return outlet && outletActor(outlet);
  }
  const all = candidates.flatMap((meaning) =>
    meaning.kind === 'organisation' ? [scene.world.organisations.get(meaning.organisation)!] : [],
  );
  // Two bodies of one abbreviation: the one whose state the article names.
  const evident = all.filter(
    (organisation) => organisation.country !== null && scene.cast.has(organisation.country),
  );
  const organisation = all.length === 1 ? all[0]! : evident.length === 1 ? evident[0]! : null;
  if (!organisation) return null;
  return {
    id: organisation.id,
    kind: 'organization',
    name: organisation.name,
    country: organisation.country,
    basis: 'lexicon',
  };
}

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');

/** "HI" after "Halvek Institute". */
function abbreviated(scene: Scene, words: string, named: readonly Draft[]): Actor | null {
  const letters = words.replace(/\./g, '');
  if (!/^\p{Lu}{2,}$/u.test(letters)) return null;
  const owner = named.find((draft) => draft.name && draft.actor && initials(draft.name) === letters);
  return owner ? (scene.cast.get(owner.actor!)?.actor ?? null) : null;
}

function textOrganisation(scene: Scene, draft: Draft, words: string): Actor {
  const longer = [...scene.cast.values()].find(
    ({ actor }) => actor.kind === 'organization' && actor.basis === 'text' && actor.name === words,
  );
  if (longer) return longer.actor;
  // "Indonesian Navy Command": an adjective at its head tells the state.
  const first = scene.world.meanings(
    lower(scene.tokens[draft.from]) === 'the'
      ? (scene.tokens[draft.from + 1]?.form ?? '')
      : scene.tokens[draft.from]!.form,
  );
  const states = first.filter((meaning) => meaning.kind === 'state');
  const country =
    states.length === 1 && first.length === 1 && draft.to - draft.from > 1 ? states[0]!.state : null;
  return {
    id: `text:${slugOf(words) || 'unnamed'}`,
    kind: 'organization',
    name: words,
    country,
    basis: 'text',
  };
}

/** What sorts of organisations of the lexicon are called when their name is not repeated. */
const NOUNS_OF_TYPE: readonly (readonly [type: RegExp, nouns: RegExp])[] = [
  [/^alliance$/, /^(alliance|bloc)$/],
  [/^(igo|forum|treaty)$/, /^(organi[sz]ation|bloc|body|union|group)$/],
  [/^(armed-group|militia|movement|separatists)$/, /^(group|movement|militia|organi[sz]ation)$/],
  [/^party$/, /^(party|group)$/],
  [/agency|^un-related$/, /^(agency|watchdog|organi[sz]ation)$/],
  [/^(court)$/, /^(court|tribunal)$/],
  [/^(ngo|think-tank)$/, /^(group|organi[sz]ation|institute)$/],
  [/^company$/, /^(company|firm)$/],
];

/** "the institute", "the alliance", "the Palestinian group": the last organisation before it that the noun fits, by its name or its sort. */
export function resolveOrganisationNouns(scene: Scene): void {
  const organisations = scene.drafts.filter((draft) => draft.type === 'organization' && draft.actor !== null);
  scene.tokens.forEach((token, index) => {
    if (token.upos !== 'NOUN' || scene.at[index] || isCapitalised(token) || /^compound/.test(token.deprel))
      return;
    const word = token.form.toLowerCase();
    if (!ORGANISATION_NOUNS.has(word)) return;
    const left = leftEdge(scene, index);
    if (!/^(the|this|that)$/.test(lower(scene.tokens[left])) || index - left > 2) return;
    const countries = countriesIn(scene, left, index);
    const owner = organisations.findLast(
      (draft) =>
        draft.to <= left &&
        (countries.length === 0
          ? index - left === 1
          : countries.length === 1 && draft.country === countries[0]) &&
        fitsNoun(scene, draft, word),
    );
    const member = owner && scene.cast.get(owner.actor!);
    if (!member || member.actor.kind === 'state') return;
    const draft = addDraft(
      scene,
      { from: left, to: index + 1, type: 'description', actor: null, name: null, country: null, rule: '' },
      { from: index, to: index + 1 },
    );
    if (draft) resolve(scene, draft, member.actor, 'description:organisation');
  });
}

function fitsNoun(scene: Scene, draft: Draft, noun: string): boolean {
  if (hasWord(scene, draft, noun)) return true;
  const organisation = scene.world.organisations.get(draft.actor!);
  if (organisation)
    return NOUNS_OF_TYPE.some(([type, nouns]) => type.test(organisation.type) && nouns.test(noun));
  return noun === 'agency' && scene.world.outlets.get(draft.actor!)?.kind === 'agency';
}

const hasWord = (scene: Scene, draft: Draft, word: string): boolean => {
  for (let i = draft.from; i < draft.to; i++) if (lower(scene.tokens[i]) === word) return true;
  return false;
};
