import type { Act } from '../language/layer.ts';
import { headOf } from '../language/tree.ts';
import { classOfCode, rootOf } from './codes.ts';
import type { Desk } from './desk.ts';
import type { Draft } from './draft.ts';
import { exactingness, type Frame } from './frames/frame.ts';
import { frameAt, objectOf } from './match-frame.ts';
import { sourcesOf, targetsOf } from './parties/sides.ts';

/** The model has to see some act at a word before an entry of the lexicon counts, so likely: a weak entry, any other. */
const LEAST_WEAK = 0.4;
const LEAST_STRONG = 0.08;
/** An act of the model's alone has to be so likely. */
const LEAST_MODEL = 0.5;
/** The model's class takes the place of an entry's that asked nothing of the object. */
const SURE = 0.8;
const UNLIKELY = 0.1;

/** How likely the model finds any act at a word, and each class. */
export const actAt = (desk: Desk, word: number): Readonly<Record<string, number>> =>
  desk.layer.scoresOf(word).act(word);

/** Acts of the article in the order of their words: by the lexicon over the tree, by the model, or by both. */
export function draftsOf(desk: Desk): Draft[] {
  const { layer } = desk;
  const acts = new Map<number, Act>(layer.acts.map((act) => [headOf(layer, act.trigger), act]));
  const taken = new Set<Act>();
  const drafts: Draft[] = [];
  layer.tokens.forEach((_, word) => {
    const act =
      acts.get(word) ?? layer.acts.find(({ trigger }) => trigger.from <= word && word < trigger.to) ?? null;
    const frame = frameAt(desk, word);
    if (!frame) return;
    const likely = 1 - (actAt(desk, word).O ?? 0);
    if (likely < (frame.weak ? LEAST_WEAK : LEAST_STRONG)) return;
    if (act && taken.has(act) && frame.weak) return;
    if (act) taken.add(act);
    drafts.push(draftAt(desk, word, frame, act));
  });
  for (const act of layer.acts) {
    if (taken.has(act) || act.probability < LEAST_MODEL) continue;
    const word = headOf(layer, act.trigger);
    if (!/^(VERB|NOUN|ADJ|PROPN|AUX)$/.test(desk.token(word).upos)) continue;
    drafts.push(draftAt(desk, word, null, act));
  }
  return drafts.toSorted((a, b) => a.trigger - b.trigger);
}

function codeOf(
  desk: Desk,
  word: number,
  frame: Frame | null,
  act: Act | null,
): { cameo: string; rule: string } {
  const byModel = act && (classOfCode(act.cameo) === act.class ? act.cameo : rootOf(act.class));
  if (!frame) return { cameo: byModel!, rule: 'model-act' };
  const scores = actAt(desk, word);
  const framed = classOfCode(frame.cameo)!;
  const overruled =
    act &&
    byModel &&
    exactingness(frame) < 2 &&
    act.class !== framed &&
    (scores[act.class] ?? 0) > SURE &&
    (scores[framed] ?? 0) < UNLIKELY;
  if (overruled) return { cameo: byModel, rule: 'model-class' };
  // A code of the model's within the entry's own says more than the entry.
  const root = frame.cameo.replace(/0$/, '');
  if (byModel && act.class === framed && frame.cameo.endsWith('0') && byModel.startsWith(root))
    return { cameo: byModel, rule: 'model-code' };
  return { cameo: frame.cameo, rule: act ? 'frame-and-model' : 'frame' };
}

function draftAt(desk: Desk, trigger: number, frame: Frame | null, act: Act | null): Draft {
  const part: Frame['part'] =
    frame?.part ?? (/^(VERB|AUX)$/.test(desk.token(trigger).upos) ? 'verb' : 'noun');
  const { cameo, rule } = codeOf(desk, trigger, frame, act);
  const sources = sourcesOf(desk, trigger, frame, part);
  const targets = targetsOf(desk, trigger, frame, part, sources.sides);
  return {
    trigger,
    class: classOfCode(cameo)!,
    cameo,
    frame,
    act,
    sources: sources.sides,
    targets: targets.sides,
    object: objectOf(desk, trigger, part),
    via: [...sources.via, ...targets.via],
    rules: [
      rule,
      ...sources.sides.slice(0, 1).map((side) => side.rule),
      ...targets.sides.slice(0, 1).map((side) => side.rule),
    ],
  };
}
