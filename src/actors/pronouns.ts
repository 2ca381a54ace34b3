import { type Candidate, candidatesOf, type PronounNumber } from './antecedents.ts';
import { type Draft, lower, resolve, type Scene, trace } from './scene.ts';
import { BLAMING, SPEECH } from './words.ts';

const FORMS: Readonly<Record<string, PronounNumber>> = {
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
/** Under this score "it" and "they" are left open: they mostly stand for things, not parties. */
const LEAST = -0.6;

/** Pronouns to actors: number and gender first, then syntax (subjects, parallels, the speaker who goes on) and nearness. */
export function resolvePronouns(scene: Scene): void {
  const candidates = candidatesOf(scene);
  scene.tokens.forEach((token, index) => {
    if ((token.upos !== 'PRON' && token.xpos !== 'PRP$' && token.xpos !== 'PRP') || scene.at[index]) return;
    const word = token.form.toLowerCase();
    const number = FORMS[word];
    if ((!number && !SPEAKERS_OWN.test(word)) || (number === 'it' && isPleonastic(scene, index))) return;
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
    if (!best || best.thing) return;
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
    insert(candidates, { ...best, head: index, number: [number] });
  });
}

/** Keeps the order of the text. */
function insert(candidates: Candidate[], candidate: Candidate): void {
  candidates.splice(
    firstWhere(candidates, ({ head }) => head > candidate.head),
    0,
    candidate,
  );
}

/** "it" that stands for nothing or for what is said: expletives, "it is clear that", "called it unfair". */
function isPleonastic(scene: Scene, index: number): boolean {
  const token = scene.tokens[index]!;
  if (/^expl/.test(token.deprel)) return true;
  const governor = scene.tokens[token.head];
  if (token.form.toLowerCase() !== 'it' || !governor) return false;
  if (/^obj/.test(token.deprel))
    return /^(call|describe|consider|find|deem|make|think|term|label|deny|confirm|reject|say|know|do|regret|believe|doubt|discuss)$/.test(
      governor.lemma,
    );
  const clause = scene.children[token.head]!.map((child) => scene.tokens[child]!.deprel);
  if (clause.some((deprel) => /^(csubj|expl)/.test(deprel))) return true;
  return /^(ADJ|ADV)$/.test(governor.upos) && clause.some((deprel) => /^(ccomp|xcomp|advcl)/.test(deprel));
}

function antecedent(
  scene: Scene,
  index: number,
  number: PronounNumber,
  candidates: readonly Candidate[],
): Candidate | null {
  const here = scene.tokens[index]!;
  const governors = new Map(governorsOf(scene, index).map((token, steps) => [token, steps]));
  const speaks = SPEECH.has(scene.tokens[here.head]?.lemma ?? '') && /^nsubj/.test(here.deprel);
  const speaker = scene.quoted[index] ? speakerOfQuotation(scene, index) : null;
  const first = firstWithin(scene, candidates, here.sentence - REACH);
  const bound = new Set<string | null>();
  for (let i = firstWhere(candidates, ({ head }) => head >= index) - 1; i >= first; i--) {
    const candidate = candidates[i]!;
    if (scene.tokens[candidate.head]!.sentence < here.sentence) break;
    if (isBound(scene, index, candidate)) bound.add(candidate.actor);
  }
  let best: Candidate | null = null;
  let top = Number.NEGATIVE_INFINITY;
  for (let i = first; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    if (candidate.head >= index) break;
    if (!candidate.number.includes(number) || isBound(scene, index, candidate)) continue;
    if (candidate.actor !== null && bound.has(candidate.actor)) continue;
    // Whoever speaks of himself in a quotation says "I".
    if (speaker !== null && candidate.actor === speaker) continue;
    // Things do not say anything.
    if (candidate.thing && speaks) continue;
    const distance = here.sentence - scene.tokens[candidate.head]!.sentence;
    if (!scene.quoted[index] && scene.quoted[candidate.head] && distance > 0) continue;
    const score = scoreOf(scene, index, candidate, distance, governors);
    if (score >= top) [best, top] = [candidate, score];
  }
  if (best && (number === 'he' || number === 'she' || speaks || top >= LEAST)) return best;
  if (best) return null;
  // "As he arrived, Dresk said": nobody before it, so the subject of its own sentence.
  const { to } = scene.language.sentences[here.sentence]!;
  for (let i = firstWhere(candidates, ({ head }) => head > index); i < candidates.length; i++) {
    const candidate = candidates[i]!;
    if (candidate.head >= to) break;
    if (
      candidate.number.includes(number) &&
      candidate.actor !== null &&
      /^nsubj/.test(scene.tokens[candidate.head]!.deprel)
    )
      return candidate;
  }
  return null;
}

/** Who said the quotation that a token stands in: subject of a verb of speech outside it, in its sentence, else in its paragraph. */
function speakerOfQuotation(scene: Scene, index: number): string | null {
  const sentence = scene.language.sentences[scene.tokens[index]!.sentence]!;
  const paragraph = scene.language.paragraphs[sentence.paragraph];
  for (const range of paragraph ? [sentence, paragraph] : [sentence]) {
    for (let i = range.from; i < range.to; i++) {
      const token = scene.tokens[i]!;
      if (
        scene.quoted[i] ||
        !/^nsubj/.test(token.deprel) ||
        !SPEECH.has(scene.tokens[token.head]?.lemma ?? '')
      )
        continue;
      const draft = scene.at[i] ?? scene.describes[i];
      if (draft) return draft.actor ?? lastSpeaker(scene, range.from);
      if (FORMS[lower(token)]) return lastSpeaker(scene, i);
    }
  }
  return null;
}

/** The person who was subject of a verb of speech last before a token. */
function lastSpeaker(scene: Scene, index: number): string | null {
  for (let i = index - 1; i >= 0; i--) {
    const token = scene.tokens[i]!;
    if (!/^nsubj/.test(token.deprel) || !SPEECH.has(scene.tokens[token.head]?.lemma ?? '')) continue;
    const actor = (scene.at[i] ?? scene.describes[i])?.actor;
    if (actor) return actor;
  }
  return null;
}

/** First candidate of a sentence or a later one; candidates are in the order of the text. */
const firstWithin = (scene: Scene, candidates: readonly Candidate[], sentence: number): number =>
  firstWhere(candidates, ({ head }) => scene.tokens[head]!.sentence >= sentence);

/** Place of the first candidate for which a condition holds that holds for all later ones too; their number where there is none. */
function firstWhere(candidates: readonly Candidate[], holds: (candidate: Candidate) => boolean): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(candidates[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Tokens above a token, nearest first. */
function governorsOf(scene: Scene, index: number): number[] {
  const found: number[] = [];
  for (let at = scene.tokens[index]!.head; at >= 0 && found.length < 12; at = scene.tokens[at]!.head)
    found.push(at);
  return found;
}

/** The token at which a name hangs on the clause, through flat names and titles ("President" of "President Dresk"). */
function anchorOf(scene: Scene, token: number): number {
  let at = token;
  for (let steps = 0; steps < 4; steps++) {
    const { deprel, head } = scene.tokens[at]!;
    if (!/^(flat|compound|appos)/.test(deprel) || head < 0) break;
    at = head;
  }
  return at;
}

/** Two different arguments of one verb are two parties: "he" is not the object of the verb whose subject it is, understood or not. */
function isBound(scene: Scene, index: number, candidate: Candidate): boolean {
  const here = scene.tokens[index]!;
  if (/poss/.test(here.deprel) || here.xpos === 'PRP$' || /sel(f|ves)$/.test(here.form)) return false;
  if (!/^(nsubj|obj|iobj|obl)/.test(here.deprel) || here.head < 0) return false;
  const theirs = scene.tokens[anchorOf(scene, candidate.head)]!;
  if (theirs.head === here.head) return true;
  if (/^nsubj/.test(here.deprel) || !/^nsubj/.test(theirs.deprel)) return false;
  // "Moscow broke off the talks, criticizing it": Moscow is the understood subject.
  let verb = here.head;
  for (let steps = 0; steps < 3; steps++) {
    const { deprel, head } = scene.tokens[verb]!;
    if (!/^(advcl|xcomp|conj|acl)/.test(deprel) || head < 0) return false;
    if (scene.children[verb]!.some((child) => /^nsubj/.test(scene.tokens[child]!.deprel))) return false;
    if (theirs.head === head) return true;
    verb = head;
  }
  return false;
}

function scoreOf(
  scene: Scene,
  index: number,
  candidate: Candidate,
  distance: number,
  governors: ReadonlyMap<number, number>,
): number {
  const here = scene.tokens[index]!;
  const anchor = scene.tokens[anchorOf(scene, candidate.head)]!;
  const subject = /^(nsubj|csubj)/.test(anchor.deprel);
  const governor = scene.tokens[anchor.head];
  let score = -2.2 * distance;
  if (subject) score += 2;
  if (subject && /^nsubj/.test(here.deprel)) score += 0.6;
  // Who spoke goes on to speak.
  if (subject && governor && SPEECH.has(governor.lemma)) score += 1;
  // The subject of a clause that holds the pronoun, the nearest such clause before outer ones.
  const steps = subject ? governors.get(anchor.head) : undefined;
  if (steps !== undefined) score += Math.max(0.2, 1.6 - 0.25 * steps);
  if (/^(obl|nmod)/.test(anchor.deprel)) score -= /poss/.test(anchor.deprel) ? 1 : 0.4;
  if (scene.at[candidate.head]?.type === 'pronoun') score += 0.3;
  if (!subject && (isBlamed(scene, index, candidate) || isParallelOwner(scene, index, candidate))) score += 5;
  if (candidate.actor === null) score -= 0.5;
  if (candidate.thing) score -= 0.7;
  score -= (index - candidate.head) / 200;
  return lower(here) === lower(scene.tokens[candidate.head]) && distance === 0 ? score + 1 : score;
}

/** "Corrund's positions and its attempts": one owner of both. */
function isParallelOwner(scene: Scene, index: number, candidate: Candidate): boolean {
  const here = scene.tokens[index]!;
  const owned = scene.tokens[here.head];
  if (here.xpos !== 'PRP$' || !owned || owned.deprel !== 'conj') return false;
  const theirs = scene.tokens[candidate.head]!;
  return /poss/.test(theirs.deprel) && theirs.head === owned.head;
}

/** "sanctions on Corrund over its war", "condemned Corrund for its threats": whom it is held against. */
function isBlamed(scene: Scene, index: number, candidate: Candidate): boolean {
  const here = scene.tokens[index]!;
  if (here.xpos !== 'PRP$' && !/poss/.test(here.deprel)) return false;
  if (!/^(for|over|of|about)$/.test(lower(scene.tokens[index - 1])) || index - candidate.head > 4)
    return false;
  const { from } = scene.language.sentences[here.sentence]!;
  for (let i = Math.max(from, candidate.head - 4); i < candidate.head; i++)
    if (BLAMING.has(scene.tokens[i]!.lemma)) return true;
  return false;
}
