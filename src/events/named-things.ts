import type { PoliticalEvent } from '../record/event.ts';

/** Things of one kind that bear names of their own: two of them are two, whatever else agrees. */
const NAMED =
  /\b(?:boat|ship|vessel|trawler|cutter|ferry|tanker|freighter|destroyer|frigate|corvette|submarine|carrier|warship|gunboat|icebreaker|dredger|steamer|schooner|yacht|barge|tug|flight|plane|airliner|jet|helicopter|satellite|rig|train|convoy)s?,?\s+(?:the\s+)?["“‘']?(\p{Lu}[\p{L}\p{N}’-]*(?:\s(?:\p{Lu}[\p{L}\p{N}’-]*|\d+))*)/gu;

/** Characters behind the words of an act, in its sentence, in which its object's name may still stand. */
const BEHIND = 60;

/** Names of ships, planes and the like that an act is told of, as they stand in the words around it. */
export function namedThings(
  text: string,
  { evidence }: Pick<PoliticalEvent, 'evidence'>,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { start, end } of evidence) {
    const rest = /^[^.!?\n]*/.exec(text.slice(end, end + BEHIND))![0];
    for (const match of `${text.slice(start, end)}${rest}`.matchAll(NAMED)) names.add(match[1]!);
  }
  return names;
}

/** Do two acts name things, and none that is the same? */
export const areOfOthers = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((name) => b.has(name));
