import type { EventStatus, PloverClass } from '../record/event.ts';
import type { World } from '../world/world.ts';
import { isCooperative } from './codes.ts';
import { agreeCode, threatenCode } from './specific-codes.ts';

/**
 * What the codebooks make of an act and its status:
 *
 * | act of class                          | status                            | cameo            | plover               |
 * | ------------------------------------- | --------------------------------- | ---------------- | -------------------- |
 * | any                                   | fact, claimed, denied, background | the act's        | crosswalk of cameo   |
 * | AGREE, THREATEN, REQUEST, REJECT, ACCUSE | any                            | the act's        | crosswalk of cameo   |
 * | SUPPORT CONSULT COOPERATE AID YIELD   | announced, conditional            | 03x of the act's | AGREE                |
 * | PROTEST SANCTION MOBILIZE COERCE ASSAULT | announced, threatened, conditional | 13x of the act's | THREATEN           |
 *
 * The class of the event stays the act's own.
 */
export function codesFor(
  world: World,
  name: PloverClass,
  cameo: string,
  status: EventStatus,
): { cameo: string; plover: { event: string; mode: string | null } } {
  const open = status === 'announced' || status === 'threatened' || status === 'conditional';
  const spoken = /^(AGREE|THREATEN|REQUEST|REJECT|ACCUSE)$/.test(name);
  const code = !open || spoken ? cameo : isCooperative(name) ? agreeCode(cameo) : threatenCode(cameo);
  const plover = world.cameo(code)?.plover ?? null;
  // The crosswalk leaves the bare root of YIELD open: to yield is to concede.
  if (!plover?.event)
    return { cameo: code, plover: { event: name === 'YIELD' ? 'CONCEDE' : name, mode: null } };
  return { cameo: code, plover };
}
