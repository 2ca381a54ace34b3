import type { Actor } from '../record/actor.ts';
import { mayHold } from '../world/date-range.ts';
import type { FormMeaning } from '../world/world.ts';
import { bodyActor } from './body-names.ts';
import { hasArticle } from './find-names.ts';
import { headToken } from './phrases.ts';
import { cast, type Draft, lower, removeDraft, resolve, type Scene, trace, wordsOf } from './scene.ts';
import { MOTION, PLACE_CASES, RECEIVING } from './words.ts';

type StateMeaning = Extract<FormMeaning, { kind: 'state' }>;

export function stateActor(scene: Scene, code: string): Actor {
  return (
    scene.cast.get(code)?.actor ?? {
      id: code,
      kind: 'state',
      name: scene.world.states.get(code)?.name ?? scene.world.organisations.get(code)?.name ?? code,
      country: code,
      basis: 'lexicon',
    }
  );
}

/** States by name, adjective, capital and metonym. Forms of several states wait until the clear ones are known. */
export function resolveStates(scene: Scene): void {
  const waiting: (readonly [Draft, readonly StateMeaning[], boolean])[] = [];
  for (const draft of scene.drafts) {
    if (draft.type === 'person' || draft.type === 'work' || draft.type === 'date' || draft.type === 'event')
      continue;
    const meanings = scene.world.meanings(wordsOf(scene, draft.from, draft.to));
    const states = validThen(
      scene,
      draft,
      meanings.filter(
        (meaning): meaning is StateMeaning =>
          meaning.kind === 'state' && (!meaning.article || hasArticle(scene, draft.from)),
      ),
    );
    // A rival is what an open form can mean beside a state: Georgia, the state of the US.
    const rival =
      /^(name|capital)$/.test(states[0]?.as ?? '') &&
      meanings.some((meaning) => meaning.kind === 'place' && !meaning.states.includes(states[0]!.state));
    if (states.length === 1 && !rival) settle(scene, draft, states[0]!, 'state');
    else if (states.length) waiting.push([draft, states, rival]);
    else placeOf(scene, draft, meanings);
  }
  // Names with their titles are read later, so the clear mentions are what tells for now.
  const evident = new Set(scene.drafts.flatMap((draft) => (draft.country ? [draft.country] : [])));
  for (const [draft, states, rival] of waiting) {
    const likely = states.filter((meaning) => evident.has(meaning.state));
    if (likely.length === 1) settle(scene, draft, likely[0]!, 'state-by-context');
    else {
      draft.type = rival ? 'place' : draft.type;
      draft.rule = 'state-left-open';
      trace(
        scene,
        draft.rule,
        draft.from,
        draft.to,
        `can be ${states.map((meaning) => meaning.state).join(', ')}${rival ? ' or a place' : ''}`,
      );
    }
  }
}

/** The candidates that existed at the time told of: the year of the sentence for states of the past, else the article's. */
function validThen(scene: Scene, draft: Draft, states: readonly StateMeaning[]): readonly StateMeaning[] {
  if (states.length < 2) return states;
  const sentence = scene.language.sentences[scene.tokens[draft.from]!.sentence]!;
  const years = scene.text.slice(sentence.start, sentence.end).match(/\b(19[1-9]\d|20\d\d)\b/g);
  const past = years?.every((year) => year < '1992') ? years.at(-1)! : null;
  const when = past ?? scene.date ?? '9999';
  const valid = states.filter((meaning) => {
    const state = scene.world.states.get(meaning.state);
    return !state || mayHold(state.valid, when);
  });
  return valid.length ? valid : states;
}

function settle(scene: Scene, draft: Draft, meaning: StateMeaning, rule: string): void {
  const actor = stateActor(scene, meaning.state);
  if (meaning.as === 'adjective') {
    draft.type = 'nationality';
    resolve(scene, draft, actor, `${rule}:adjective`);
  } else if (meaning.as === 'demonym') {
    // The people, not the state: they count for it, but they are not it.
    draft.type = 'nationality';
    draft.name = wordsOf(scene, draft.from, draft.to);
    draft.country = meaning.state;
    draft.rule = `${rule}:demonym`;
  } else if (meaning.as === 'capital') {
    if (actsHere(scene, draft)) {
      draft.type = 'state';
      resolve(scene, draft, actor, `${rule}:capital`);
    } else {
      draft.type = 'place';
      draft.name = wordsOf(scene, draft.from, draft.to);
      draft.country = meaning.state;
      draft.rule = 'place:capital';
      cast(scene, actor);
    }
  } else if (
    meaning.as === 'metonym' &&
    meaning.organ &&
    meaning.organ !== 'government' &&
    meaning.organ !== 'presidency'
  ) {
    draft.type = 'organization';
    resolve(scene, draft, bodyActor(scene, meaning.state, meaning.organ), `${rule}:metonym`);
  } else if (meaning.as === 'metonym') {
    draft.type = 'organization';
    resolve(scene, draft, actor, `${rule}:metonym`);
  } else {
    draft.type = 'state';
    resolve(scene, draft, actor, `${rule}:${meaning.as}`);
  }
}

/** Cities, seas, disputed places: no actors, but cities tell their country. */
function placeOf(scene: Scene, draft: Draft, meanings: readonly FormMeaning[]): void {
  const place = meanings.find((meaning) => meaning.kind === 'place' || meaning.kind === 'disputed-place');
  if (!place || meanings[0]?.kind === 'organisation' || meanings[0]?.kind === 'outlet') return;
  if (
    place.kind !== 'disputed-place' &&
    draft.type !== 'place' &&
    draft.type !== 'facility' &&
    draft.type !== 'misc' &&
    draft.type !== 'organization'
  )
    return;
  if (draft.type === 'organization' && draft.rule !== 'lexicon-form') return;
  draft.type = 'place';
  if (place.kind === 'disputed-place') {
    draft.name = scene.world.disputedPlaces.get(place.place)?.name ?? null;
    draft.rule = 'place:disputed';
    return;
  }
  const all = new Set(meanings.flatMap((meaning) => (meaning.kind === 'place' ? meaning.states : [])));
  draft.name = place.place;
  draft.country = all.size === 1 ? [...all][0]! : null;
  draft.rule = 'place:lexicon';
}

/** Is a capital the government here? By its place in the tree: subject, agent, possessor, addressee; not "in Moscow", not a dateline. */
function actsHere(scene: Scene, draft: Draft): boolean {
  const head = headToken(scene, draft);
  const token = scene.tokens[head]!;
  if (isDateline(scene, draft)) return false;
  const cases = scene.children[head]!.filter((child) => scene.tokens[child]!.deprel === 'case').map((child) =>
    lower(scene.tokens[child]),
  );
  const previous = lower(scene.tokens[draft.from - 1]);
  const preposition =
    cases.find((word) => !/^['’]s?$/.test(word)) ??
    (scene.tokens[draft.from - 1]?.upos === 'ADP' ? previous : undefined);
  if (preposition && PLACE_CASES.has(preposition)) return false;
  const governor = scene.tokens[token.head];
  if (preposition === 'to')
    return governor !== undefined && !MOTION.has(governor.lemma) && /^(obl|nmod)/.test(token.deprel);
  if (preposition === 'from') return governor !== undefined && RECEIVING.has(governor.lemma);
  if (/^obj/.test(token.deprel) && governor && (MOTION.has(governor.lemma) || governor.lemma === 'enter'))
    return false;
  if (/^(nsubj|obj|iobj|obl:agent|csubj|vocative|root|appos|parataxis)/.test(token.deprel)) return true;
  if (token.deprel === 'conj') {
    // "between Moscow and Tokyo", "Moscow and Tokyo agreed": as the first one is.
    const first = scene.at[token.head];
    if (first && first !== draft)
      return first.type === 'state' || first.type === 'organization'
        ? true
        : first.type !== 'place' && actsHere(scene, first);
    return true;
  }
  if (token.deprel === 'nmod:poss' || /^['’]s?$/.test(scene.tokens[draft.to]?.form ?? '')) return true;
  return (
    preposition !== undefined &&
    /^(by|with|against|of|for|between|between|on|upon|than|as|among|over|without|despite)$/.test(
      preposition,
    ) &&
    !(
      preposition === 'of' &&
      /^(city|town|capital|outskirts|centre|center|streets?|suburb|university|north|south|east|west|kilometers?|kilometres?|miles?)$/.test(
        governor?.lemma ?? '',
      )
    )
  );
}

/** "TOKYO —", "MOSCOW (Agency) –", "Tokyo: …" at the head of a paragraph. */
function isDateline(scene: Scene, draft: Draft): boolean {
  const { start } = scene.tokens[draft.from]!;
  if (start > 0 && !/\n\s*$/.test(scene.text.slice(Math.max(0, start - 6), start))) return false;
  return (
    /^[^\n.]{0,60}?(\s[—–-]{1,2}\s|[—–]|:\s|\)\s*[—–-])/.test(
      scene.text.slice(scene.tokens[draft.to - 1]!.end, scene.tokens[draft.to - 1]!.end + 70),
    ) && /^[\s,(/:—–-]/.test(scene.text.slice(scene.tokens[draft.to - 1]!.end))
  );
}

/** "the North", "the South's": a half of a pair of states of which the article names that one. */
export function resolveHalves(scene: Scene): void {
  scene.tokens.forEach((token, index) => {
    if (!/^(North|South)$/.test(token.form)) return;
    const taken = scene.at[index];
    if (taken && (taken.actor !== null || taken.to - taken.from > 1)) return;
    // "the North", or the first of "North and South Korea".
    const shared = lower(scene.tokens[index + 1]) === 'and' && scene.at[index + 2]?.type === 'state';
    if (lower(scene.tokens[index - 1]) !== 'the' && !shared) return;
    if (taken) removeDraft(scene, taken);
    const next = scene.tokens[index + 1];
    if (
      next &&
      (next.upos === 'PROPN' || next.upos === 'NOUN') &&
      /^(compound|flat)/.test(token.deprel) &&
      /^\p{Lu}/u.test(next.form)
    )
      return;
    const half = `${token.form} `;
    const named = [...scene.cast.keys()].filter((id) => scene.world.states.get(id)?.name.startsWith(half));
    // "Nor does the South": its sister state has the same second word.
    const other = token.form === 'North' ? 'South ' : 'North ';
    const sisters = [...scene.cast.keys()].flatMap((id) => {
      const name = scene.world.states.get(id)?.name;
      const sister = name?.startsWith(other)
        ? scene.world.meanings(half + name.slice(other.length))[0]
        : undefined;
      return sister?.kind === 'state' ? [sister.state] : [];
    });
    const candidates = [...new Set([...named, ...sisters])];
    if (candidates.length !== 1) return;
    const actor = stateActor(scene, candidates[0]!);
    const draft: Draft = {
      from: index,
      to: index + 1,
      type: 'state',
      actor: null,
      name: null,
      country: null,
      rule: '',
    };
    scene.drafts.push(draft);
    scene.at[index] = draft;
    resolve(scene, draft, actor, 'state:half');
    cast(scene, actor);
  });
}
