import type { RawToken } from '../text/tokens.ts';
import type { MarkedName } from './repair.ts';

/** Words that name a body only with what stands before them: "Defence Ministry". */
const GENERAL = /^(?:Ministry|Department|Agency|Commission|Committee|Council|Bureau|Authority|Directorate)$/;
const CAPITAL = /^\p{Lu}[\p{Ll}-]+$/u;
/** Capitalised words in front of a body's word that belong to it at most. */
const MOST = 3;

/** A body that was found by its general word alone takes the capitalised words in front of it, as far as they are in no other name. */
export function wholeBodies(tokens: readonly RawToken[], names: readonly MarkedName[]): MarkedName[] {
  const taken = new Set<number>();
  for (const { from, to } of names) for (let i = from; i < to; i++) taken.add(i);
  return names.map((name) => {
    if (name.type !== 'organization' || !GENERAL.test(tokens[name.from]!.form)) return name;
    let { from } = name;
    while (
      from - 1 >= 0 &&
      name.from - from < MOST &&
      !taken.has(from - 1) &&
      CAPITAL.test(tokens[from - 1]!.form) &&
      begunBefore(tokens, from - 1)
    )
      from--;
    return from < name.from ? { ...name, from, rule: 'whole-body' } : name;
  });
}

/** A word that opens a sentence owes its capital to that. */
const begunBefore = (tokens: readonly RawToken[], at: number): boolean =>
  at > 0 && !/^(?:[.!?…:]+|["“”„«»])$/u.test(tokens[at - 1]!.form);
