import type { Article } from '../record/article.ts';
import type { PoliticalEvent } from '../record/event.ts';
import type { Span } from '../record/span.ts';
import type { Corpus } from './corpus.ts';
import type { Words } from './dossier.ts';

/** Where the words on what is done end: a sign, or what tells when, why and who. */
const BOUNDARY =
  /[,;:—–“”"()\n]|[.!?](?=\s|$)|\s(?:after|because|while|when|where|who|which|that|until|unless|if|but|since|as|amid|despite|following|owing|saying|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in (?:response|retaliation|protest))\b/;

const LONGEST = 72;

/**
 * The words of a source that say what was done and to what ("suspended the boundary talks with Vessaria"): from the word that carries
 * the act to the end of its phrase; what stands before it where nothing follows ("the boats were seized"). The first telling whose
 * words say more than the act itself; null where none does.
 */
export function deedOf(
  corpus: Corpus,
  tellings: readonly { readonly article: Article; readonly event: PoliticalEvent }[],
): Words | null {
  for (const { article, event } of tellings) {
    const span = spanOf(article.text, event);
    if (span) return corpus.words(article.id, span);
  }
  return null;
}

function spanOf(text: string, { trigger, evidence }: PoliticalEvent): Span | null {
  const home = evidence.find(({ start, end }) => start <= trigger.start && trigger.end <= end);
  if (!home) return null;
  const reach = (end: number): Span | null => {
    const after = text.slice(trigger.end, end);
    const length = BOUNDARY.exec(after)?.index ?? after.length;
    const to = trigger.end + cut(after.slice(0, length), LONGEST - (trigger.end - trigger.start));
    return /\p{L}/u.test(text.slice(trigger.end, to)) ? { start: trigger.start, end: to } : null;
  };
  const before = /[^:;—–]*$/.exec(text.slice(home.start, trigger.end))![0].trimStart();
  const told =
    before.length <= LONGEST && before.includes(' ') && !/["“”]/.test(before)
      ? { start: trigger.end - before.length, end: trigger.end }
      : null;
  // Where the telling ends with its act, the sentence may go on with what it is done to.
  return reach(home.end) ?? reach(Math.min(text.length, trigger.end + 2 * LONGEST)) ?? told;
}

/** Length of a text up to a limit, whole words, without what trails off. */
function cut(text: string, most: number): number {
  const short = text.length <= most ? text : text.slice(0, Math.max(0, text.lastIndexOf(' ', most)));
  return short.replace(
    /(\s+(?:the|a|an|of|in|on|at|to|for|by|with|from|and|or|its|his|her|their))*[\s.!?]*$/i,
    '',
  ).length;
}
