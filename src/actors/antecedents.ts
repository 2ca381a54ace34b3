import { headToken, leftEdge } from './phrases.ts';
import { type Draft, type Scene, wordsOf } from './scene.ts';
import { isPluralTitle } from './title-phrases.ts';
import { GROUPS } from './words.ts';

/** What a pronoun says of whom it stands for. */
export type PronounNumber = 'he' | 'she' | 'it' | 'they';

/** Somebody or something that a pronoun after it can stand for. */
export interface Candidate {
  /** Token that stands for it in the tree. */
  readonly head: number;
  readonly actor: string | null;
  readonly name: string | null;
  readonly country: string | null;
  readonly number: readonly PronounNumber[];
  /** No party ("the islands", "the plan"): where it is nearest, the pronoun is left open. */
  readonly thing?: boolean;
}

const PEOPLE = new Set(
  'official diplomat analyst expert spokesman spokeswoman spokesperson source woman man student officer minister lawyer activist witness lawmaker resident teacher researcher scientist'.split(
    ' ',
  ),
);

/** All that pronouns of an article can stand for, in the order of the text. */
export const candidatesOf = (scene: Scene): Candidate[] =>
  [...scene.drafts.flatMap((draft) => ofMention(scene, draft)), ...ofNouns(scene), ...ofPairs(scene)].sort(
    (a, b) => a.head - b.head,
  );

function ofMention(scene: Scene, draft: Draft): Candidate[] {
  if (draft.type === 'pronoun') return [];
  if (draft.type === 'nationality') return ofPeople(draft);
  const head = draft.type === 'description' ? nounOf(scene, draft) : headToken(scene, draft);
  const base = { head, actor: draft.actor, name: draft.name, country: draft.country };
  const member = draft.actor === null ? undefined : scene.cast.get(draft.actor);
  if (!member) {
    const somebody =
      draft.type === 'person' || (draft.type === 'description' && !draft.rule.startsWith('body'));
    if (draft.name && somebody) return [{ ...base, number: ['he', 'she'] }];
    if (draft.name && draft.rule.startsWith('body')) return [{ ...base, number: ['it', 'they'] }];
    return draft.type === 'place' ? [{ ...base, number: ['it'], thing: true }] : [];
  }
  if (member.actor.kind !== 'person')
    return [{ ...base, number: member.actor.kind === 'state' ? ['it'] : ['it', 'they'] }];
  const number: PronounNumber[] =
    member.gender === 'male' ? ['he'] : member.gender === 'female' ? ['she'] : ['he', 'she'];
  return [{ ...base, number }];
}

/** "the Corrundians": a people, with its state's code but not the state. */
const ofPeople = ({ from, actor, name, country, rule }: Draft): Candidate[] =>
  rule.endsWith(':demonym') && name?.endsWith('s')
    ? [{ head: from, actor, name, country, number: ['they'] }]
    : [];

function nounOf(scene: Scene, draft: Draft): number {
  for (let i = draft.to - 1; i >= draft.from; i--) if (scene.at[i] === draft) return i;
  return draft.to - 1;
}

/** Nouns without a name: groups ("analysts", "the two sides"), people ("a senior official"), and things, which block. */
function ofNouns(scene: Scene): Candidate[] {
  const found: Candidate[] = [];
  scene.tokens.forEach((token, index) => {
    if (token.upos !== 'NOUN' || scene.at[index] || scene.describes[index] || /^compound/.test(token.deprel))
      return;
    const plural = /S$/.test(token.xpos) || token.form === 'police' || token.form === 'people';
    const party = plural ? GROUPS.has(token.lemma) || isPluralTitle(scene, index) : PEOPLE.has(token.lemma);
    const nobody = { head: index, actor: null, name: null, country: null };
    if (!party) {
      if (plural) found.push({ ...nobody, number: ['they'], thing: true });
      else if (/^nsubj/.test(token.deprel)) found.push({ ...nobody, number: ['it'], thing: true });
      return;
    }
    const name = wordsOf(scene, leftEdge(scene, index), index + 1).replace(/^(the|an?) /i, '');
    found.push({ ...nobody, name, number: plural ? ['they'] : genderOfNoun(token.lemma) });
  });
  return found;
}

const genderOfNoun = (lemma: string): PronounNumber[] =>
  /woman$/.test(lemma) ? ['she'] : /man$/.test(lemma) ? ['he'] : ['he', 'she'];

/** "Dresk and Fell", "Corrund and Vessaria": "they". Not one actor, so only the words. */
function ofPairs(scene: Scene): Candidate[] {
  const found: Candidate[] = [];
  scene.drafts.forEach((draft) => {
    if (draft.actor === null || draft.type === 'nationality') return;
    const head = headToken(scene, draft);
    const other = scene.children[head]?.find(
      (child) => scene.tokens[child]!.deprel === 'conj' && scene.at[child]?.actor,
    );
    if (other === undefined) return;
    const second = scene.at[other]!;
    if (second === draft || second.to <= draft.from) return;
    const country = draft.country === second.country ? draft.country : null;
    found.push({ head, actor: null, name: wordsOf(scene, draft.from, second.to), country, number: ['they'] });
  });
  return found;
}
