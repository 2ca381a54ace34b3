import { childrenOf, hasRelation } from '../language/tree.ts';
import { type Desk, isTemporal } from './desk.ts';
import type { Frame } from './frames/frame.ts';
import { framesOf } from './frames/lexicon.ts';
import { objectOfNoun } from './parties/slots.ts';
import { agentOf, patientOf, prepositionalsOf } from './tree/arguments.ts';
import { joined, lemmasAt } from './tree/phrase.ts';

const holds = (wanted: ReadonlySet<string>, lemmas: ReadonlySet<string>): boolean => {
  for (const lemma of lemmas) if (wanted.has(lemma)) return true;
  return false;
};

/** The head of what the word's act is about; null when it has none. */
export const objectOf = (desk: Desk, trigger: number, part: Frame['part']): number | null =>
  part === 'verb' ? (patientOf(desk.layer, trigger)?.head ?? null) : objectOfNoun(desk, trigger);

/** The head of the phrase that a frame's own preposition carries: "pulled out of talks". */
export function objectUnder(desk: Desk, trigger: number, frame: Frame | null): number | null {
  if (!frame?.under) return null;
  const phrases = prepositionalsOf(desk.layer, trigger).filter(({ preposition }) =>
    frame.with?.includes(preposition),
  );
  return (
    phrases.find(({ head }) => holds(frame.under!, lemmasAt(desk.layer, head)))?.head ??
    phrases[0]?.head ??
    null
  );
}

/** Has the verb a particle, a predicate of its object, or "for", "on", "as" beside it? */
const hasCompany = (desk: Desk, trigger: number): boolean =>
  childrenOf(desk.layer, trigger).some(
    (child) =>
      hasRelation(desk.token(child), 'compound:prt') ||
      (hasRelation(desk.token(child), 'xcomp', 'ccomp') && desk.token(child).upos !== 'VERB'),
  ) ||
  prepositionalsOf(desk.layer, trigger).some(
    ({ preposition, head }) => /^(for|on|upon|as|into|to)$/.test(preposition) && !isTemporal(desk, head),
  );

const hasInfinitive = (desk: Desk, trigger: number): boolean =>
  childrenOf(desk.layer, trigger).some(
    (child) =>
      child > trigger &&
      desk.token(child).xpos === 'VB' &&
      hasRelation(desk.token(child), 'xcomp', 'advcl', 'ccomp'),
  );

function fits(desk: Desk, trigger: number, frame: Frame): boolean {
  const { layer } = desk;
  if (frame.object) {
    const object = objectOf(desk, trigger, frame.part);
    const heads = object === null ? [] : joined(layer, object);
    const own =
      frame.part === 'noun'
        ? childrenOf(layer, trigger).filter((child) => hasRelation(desk.token(child), 'amod', 'compound'))
        : [];
    const around = [...heads, ...own].map((head) => lemmasAt(layer, head));
    if (!around.some((lemmas) => holds(frame.object!, lemmas))) return false;
    if (frame.without && around.some((lemmas) => holds(frame.without!, lemmas))) return false;
  }
  if (frame.subject) {
    const agent = agentOf(layer, trigger);
    if (!agent || !holds(frame.subject, lemmasAt(layer, agent.head))) return false;
  }
  if (frame.transitive && objectOf(desk, trigger, frame.part) === null) return false;
  if (frame.infinitive && !hasInfinitive(desk, trigger)) return false;
  if (frame.alone && hasCompany(desk, trigger)) return false;
  if (!frame.with) return true;
  const particles = childrenOf(layer, trigger)
    .filter((child) => hasRelation(desk.token(child), 'compound:prt', 'advmod', 'xcomp', 'case', 'mark'))
    .map((child) => desk.lemma(child));
  const object = frame.transitive ? objectOf(desk, trigger, frame.part) : null;
  const phrases = [trigger, ...(object === null ? [] : [object])]
    .flatMap((word) => prepositionalsOf(layer, word))
    .filter(({ preposition, head }) => frame.with!.includes(preposition) && !isTemporal(desk, head));
  if (frame.under)
    return (
      phrases.some(({ head }) =>
        joined(layer, head).some((one) => holds(frame.under!, lemmasAt(layer, one))),
      ) ||
      phrases.some(({ head }) =>
        prepositionalsOf(layer, head).some((inner) => holds(frame.under!, lemmasAt(layer, inner.head))),
      )
    );
  return phrases.length > 0 || particles.some((particle) => frame.with!.includes(particle));
}

/** The lemma, and what the form could be a form of: lemmas of rare verbs are guesses. */
function lemmasOf(lemma: string, form: string): string[] {
  const stem = form.toLowerCase().replace(/(ed|ing|es|s)$/, '');
  const single = stem.replace(/(.)\1$/, '$1');
  return [...new Set([lemma, stem, `${stem}e`, single, stem.replace(/i$/, 'y')])];
}

/** The most exacting entry of the lexicon that fits a word; null for words that carry no act. */
export function frameAt(desk: Desk, trigger: number): Frame | null {
  const { upos, xpos, deprel } = desk.token(trigger);
  const lemma = desk.lemma(trigger);
  const asVerb = upos === 'VERB' || (upos === 'NOUN' && xpos === 'VBG');
  const part = asVerb ? 'verb' : upos === 'NOUN' ? 'noun' : null;
  if (!part || deprel === 'compound' || deprel === 'flat') return null;
  const frames = lemmasOf(lemma, desk.token(trigger).form).map((one) => framesOf(part, one));
  return frames.find((known) => known.length)?.find((frame) => fits(desk, trigger, frame)) ?? null;
}
