import { spanOf } from '../language/layer.ts';
import type { Party } from '../record/actor.ts';
import { overlaps, textOf } from '../record/span.ts';
import { type Desk, isTemporal } from './desk.ts';
import type { Draft } from './draft.ts';
import { prepositionalsOf } from './tree/arguments.ts';
import { phraseAt } from './tree/phrase.ts';

const WHERE = /^(in|at|near|outside|off|along|across|inside)$/;

/** Is the phrase a name of somewhere? */
const isSomewhere = (desk: Desk, head: number): boolean => {
  if (desk.token(head).upos !== 'PROPN' || isTemporal(desk, head)) return false;
  const { mentions } = desk.context.actors;
  const mention = mentions.find((one) => overlaps(one, desk.token(head)));
  if (mention) return /^(place|state|facility)$/.test(mention.type);
  return desk.layer.names.some(({ type, ...name }) => overlaps(name, desk.token(head)) && type === 'place');
};

/**
 * Where the act took place: the first name of a place that its own word, its object or the verb over a noun of action carries under
 * "in", "at", "near" and their like; null when its clause tells none. `name` is the text's own wording, `country` the state that the
 * place counts for where it is known.
 */
export function placeOf(desk: Desk, { trigger, object }: Draft): Party | null {
  const { layer, context } = desk;
  const over = desk.token(trigger).upos === 'NOUN' ? desk.token(trigger).head : -1;
  const words = [trigger, ...(object === null ? [] : [object]), ...(over < 0 ? [] : [over])];
  for (const { preposition, head } of words.flatMap((word) => prepositionalsOf(layer, word))) {
    if (!WHERE.test(preposition) || !isSomewhere(desk, head)) continue;
    const span = spanOf(layer, phraseAt(layer, head));
    const named = context.actors.mentions.find((one) => overlaps(one, desk.token(head)));
    return {
      actor: null,
      name: textOf(layer.text, span).replace(/^the\s+/i, ''),
      country: named?.country ?? null,
      ...span,
      rule: `place-${preposition}`,
    };
  }
  return null;
}
