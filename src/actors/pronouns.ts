import { headToken, leftEdge } from './phrases.ts';
import { type Draft, lower, resolve, type Scene, trace, wordsOf } from './scene.ts';
import { isPluralTitle } from './title-phrases.ts';
import { GROUPS, SPEECH } from './words.ts';

type Number = 'he' | 'she' | 'it' | 'they';

const FORMS: Readonly<Record<string, Number>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
  it: 'it',
  its: 'it',
  itself: 'it',
  they: 'they',
  them: 'they',
  their: 'they',
  theirs: 'they',
  themselves: 'they',
};
const SPEAKERS_OWN = /^(i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours)$/;

/** How many sentences back an antecedent may stand. */
const REACH = 4;

interface Candidate {
  /** Token that stands for it in the tree. */
  readonly head: number;
  readonly actor: string | null;
  readonly name: string | null;
  readonly country: string | null;
  readonly number: readonly Number[];
}

/** Pronouns to actors: number and gender first, then syntax (subjects, parallels, the speaker who goes on) and nearness. */
export function resolvePronouns(scene: Scene): void {
  const candidates = [...scene.drafts.flatMap((draft) => candidateOf(scene, draft)), ...groupsOf(scene)].sort(
    (a, b) => a.head - b.head,
  );
  scene.tokens.forEach((token, index) => {
    if (token.upos !== 'PRON' && token.xpos !== 'PRP$' && token.xpos !== 'PRP') return;
    if (scene.at[index]) return;
    const word = token.form.toLowerCase();
    const number = FORMS[word];
    if (!number && !SPEAKERS_OWN.test(word)) return;
    if (number === 'it' && isPleonastic(scene, index)) return;
    const draft: Draft = {
      from: index,
      to: index + 1,
      type: 'pronoun',
      actor: null,
      name: null,
      country: null,
      rule: 'pronoun:left-open',
    };
    scene.drafts.push(draft);
    scene.at[index] = draft;
    // What "we" and "I" mean inside a quotation depends on its speaker, whom only the statements know.
    if (!number) {
      draft.rule = scene.quoted[index] ? 'quotation-inner' : 'pronoun:first-person';
      return;
    }
    const best = antecedent(scene, index, number, candidates);
    if (!best) return;
    const member = best.actor === null ? undefined : scene.cast.get(best.actor);
    if (member) {
      resolve(scene, draft, member.actor, 'pronoun');
      if (number === 'he') member.gender ??= 'male';
      if (number === 'she') member.gender ??= 'female';
    } else {
      draft.name = best.name;
      draft.country = best.country;
      draft.rule = 'pronoun:group';
      trace(scene, draft.rule, index, index + 1, `stands for "${best.name}"`);
    }
    // A pronoun that is resolved passes its antecedent on: the next one may be five sentences from the name.
    candidates.push({ ...best, head: index, number: [number] });
    candidates.sort((a, b) => a.head - b.head);
  });
}

/** "it" that stands for nothing: expletives, "it is clear that", "it rains". */
function isPleonastic(scene: Scene, index: number): boolean {
  const token = scene.tokens[index]!;
  if (/^expl/.test(token.deprel)) return true;
  if (token.form.toLowerCase() !== 'it' || !/^nsubj/.test(token.deprel) || token.head < 0) return false;
  const clause = scene.children[token.head]!.map((child) => scene.tokens[child]!.deprel);
  return (
    clause.some((deprel) => /^(csubj|expl)/.test(deprel)) ||
    (/^(ADJ|ADV)$/.test(scene.tokens[token.head]!.upos) &&
      clause.some((deprel) => /^(ccomp|xcomp|advcl)/.test(deprel)))
  );
}

function candidateOf(scene: Scene, draft: Draft): Candidate[] {
  if (draft.type === 'nationality' || draft.type === 'pronoun') return [];
  const head = draft.type === 'description' ? headOfDescription(scene, draft) : headToken(scene, draft);
  const base = { head, actor: draft.actor, name: draft.name, country: draft.country };
  const member = draft.actor === null ? undefined : scene.cast.get(draft.actor);
  if (!member)
    return draft.type === 'description' && draft.name
      ? [{ ...base, number: ['he', 'she'] }]
      : draft.type === 'person' && draft.name
        ? [{ ...base, number: ['he', 'she'] }]
        : [];
  if (member.actor.kind === 'person')
    return [
      {
        ...base,
        number: member.gender === 'male' ? ['he'] : member.gender === 'female' ? ['she'] : ['he', 'she'],
      },
    ];
  return [{ ...base, number: member.actor.kind === 'state' ? ['it'] : ['it', 'they'] }];
}

function headOfDescription(scene: Scene, draft: Draft): number {
  for (let i = draft.to - 1; i >= draft.from; i--) if (scene.at[i] === draft) return i;
  return draft.to - 1;
}

/** Groups without a name: "analysts", "Western officials", "the two sides". Singular people too ("a senior official"), for "he" and "she". */
function groupsOf(scene: Scene): Candidate[] {
  const found: Candidate[] = [];
  scene.tokens.forEach((token, index) => {
    if (token.upos !== 'NOUN' || scene.at[index] || scene.describes[index] || /^compound/.test(token.deprel))
      return;
    const plural = /S$/.test(token.xpos) || token.form === 'police' || token.form === 'people';
    const person = plural
      ? GROUPS.has(token.lemma) || isPluralTitle(scene, index)
      : /^(official|diplomat|analyst|expert|spokesman|spokeswoman|spokesperson|source|woman|man|student|officer|minister|lawyer|activist|witness|lawmaker)$/.test(
          token.lemma,
        );
    if (!person) return;
    const left = leftEdge(scene, index);
    const name = wordsOf(scene, left, index + 1).replace(/^(the|an?) /i, '');
    const number: Number[] = plural
      ? ['they']
      : /woman$/.test(token.lemma)
        ? ['she']
        : /[^o]man$|^man$/.test(token.lemma)
          ? ['he']
          : ['he', 'she'];
    found.push({ head: index, actor: null, name, country: null, number });
  });
  return found;
}

function antecedent(
  scene: Scene,
  index: number,
  number: Number,
  candidates: readonly Candidate[],
): Candidate | null {
  const here = scene.tokens[index]!;
  let best: Candidate | null = null;
  let top = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate.head >= index) break;
    const distance = here.sentence - scene.tokens[candidate.head]!.sentence;
    if (distance > REACH || !candidate.number.includes(number) || isBound(scene, index, candidate)) continue;
    if (!scene.quoted[index] && scene.quoted[candidate.head] && distance > 0) continue;
    const score = scoreOf(scene, index, candidate, distance);
    if (score >= top) [best, top] = [candidate, score];
  }
  if (best) return best;
  // "As he arrived, Dresk said": nobody before it, so the subject of its own sentence.
  const { to } = scene.language.sentences[here.sentence]!;
  return (
    candidates.find(
      (candidate) =>
        candidate.head > index &&
        candidate.head < to &&
        candidate.number.includes(number) &&
        candidate.actor !== null &&
        /^nsubj/.test(scene.tokens[candidate.head]!.deprel),
    ) ?? null
  );
}

/** Subject of a clause, through flat names and titles ("President" of "President Dresk"). */
const isSubject = (scene: Scene, token: number): boolean => {
  for (let at = token, steps = 0; at >= 0 && steps < 4; at = scene.tokens[at]!.head, steps++) {
    if (/^(nsubj|csubj)/.test(scene.tokens[at]!.deprel)) return true;
    if (!/^(flat|compound|appos)/.test(scene.tokens[at]!.deprel)) return false;
  }
  return false;
};

const governorOf = (scene: Scene, token: number): number => {
  let at = token;
  for (
    let steps = 0;
    steps < 4 && /^(flat|compound|appos)/.test(scene.tokens[at]!.deprel) && scene.tokens[at]!.head >= 0;
    steps++
  )
    at = scene.tokens[at]!.head;
  return scene.tokens[at]!.head;
};

/** "He" cannot be the object of the verb whose subject it is: two different arguments of one verb are two parties. */
function isBound(scene: Scene, index: number, candidate: Candidate): boolean {
  const here = scene.tokens[index]!;
  if (/poss/.test(here.deprel) || here.xpos === 'PRP$' || /sel(f|ves)$/.test(here.form)) return false;
  const governor = here.head;
  return (
    governor >= 0 &&
    governorOf(scene, candidate.head) === governor &&
    /^(nsubj|obj|iobj|obl)/.test(here.deprel)
  );
}

function scoreOf(scene: Scene, index: number, candidate: Candidate, distance: number): number {
  const here = scene.tokens[index]!;
  const there = scene.tokens[candidate.head]!;
  const subject = isSubject(scene, candidate.head);
  const governor = scene.tokens[governorOf(scene, candidate.head)];
  let score = -2.2 * distance;
  if (subject) score += 2;
  if (subject && /^nsubj/.test(here.deprel)) score += 0.6;
  // Who spoke goes on to speak.
  if (subject && governor && SPEECH.has(governor.lemma)) score += 1;
  if (/^nmod|poss/.test(there.deprel)) score -= 0.8;
  if (/^(obl|nmod)/.test(there.deprel)) score -= 0.4;
  if (scene.at[candidate.head]?.type === 'pronoun') score += 0.5;
  // A possessive mostly belongs to the subject of its own clause.
  if (here.xpos === 'PRP$' && subject && distance === 0) score += 0.8;
  if (candidate.actor === null) score -= 0.5;
  score -= (index - candidate.head) / 200;
  return lower(here) === lower(there) && distance === 0 ? score + 1 : score;
}
