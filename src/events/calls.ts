import { overlaps } from '../record/span.ts';
import type { Desk } from './desk.ts';
import type { Draft } from './draft.ts';

/** Whoever sends experts to look into something inquires. */
const SENDS = /^(send|dispatch|deploy)$/;
const SPOKEN = /^(SUPPORT|ACCUSE|REQUEST|THREATEN|AGREE|REJECT)$/;

/** Whose infinitive tells what a call on the phone, or somebody sent, was for. */
const isPurposeOf = (desk: Desk, inner: Draft, call: Draft): boolean => {
  const { head, deprel, xpos } = desk.token(inner.trigger);
  const fits = call.cameo === '041' ? SPOKEN.test(inner.class) : inner.cameo.startsWith('09');
  return fits && head === call.trigger && xpos === 'VB' && /^(xcomp|advcl)/.test(deprel);
};

/** "calls the island Hask": a place cannot be rung up. */
const givesName = (desk: Desk, { trigger, targets }: Draft): boolean =>
  desk.lemma(trigger) === 'call' &&
  targets.every(({ head }) =>
    desk.context.actors.mentions.some(
      (one) => head >= 0 && overlaps(one, desk.token(head)) && /^(place|state|facility)$/.test(one.type),
    ),
  );

/**
 * "called the minister to congratulate him" is one congratulation, by phone: what the call was made for takes its place, its parties
 * and its tense. "sent experts to investigate the spill" is an inquiry likewise.
 */
export function withoutCalls(desk: Desk, drafts: readonly Draft[]): Draft[] {
  const made = new Map<Draft, Draft>();
  for (const call of drafts) {
    const carries = call.cameo === '041' || SENDS.test(desk.lemma(call.trigger));
    const purpose = drafts.find((one) => isPurposeOf(desk, one, call));
    if (carries && purpose) made.set(call, purpose);
  }
  const purposes = new Set(made.values());
  return drafts
    .filter((draft) => !purposes.has(draft) && !(draft.cameo === '041' && givesName(desk, draft)))
    .map((call) => {
      const purpose = made.get(call);
      return purpose
        ? {
            ...call,
            class: purpose.class,
            cameo: purpose.cameo,
            frame: purpose.frame,
            object: purpose.object,
            via: [...call.via, purpose.trigger],
            rules: [...call.rules, call.cameo === '041' ? 'by-phone' : 'sent-to'],
          }
        : call;
    });
}
