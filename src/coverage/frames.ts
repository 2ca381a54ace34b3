import type { Article } from '../record/article.ts';
import { overlaps, type Span } from '../record/span.ts';
import type { Statement } from '../record/statement.ts';
import { bare } from './clauses.ts';
import { countWords, isNaming, type Said } from './said.ts';

/** A frame that tells the occasion is something that articles report; one that names the topic is not. */
const OCCASION =
  /^(?:speaking|during|addressing|at (?:a|an|the|his|her|their)\b|in (?:an interview|a speech|an address)|after (?:a|an|the) meeting)/i;
const TOPIC =
  /^(?:asked|referring|on\b|in connection|regarding|concerning|as for|as to|commenting|turning|with regard|about|of\b|in response)/i;
/** Characters behind a cue after which an act is no part of the attribution. */
const AFTER_CUE = 20;
/** Words between or before what was said that say nothing alone. */
const FRAGMENT = 4;
const DENIAL = /\b(?:den(?:y|ies|ied|ying)|dismiss\w*|reject\w*|refut\w*)\b[^.;]*$/i;

/** "Reports that he resigned are wrong": what is said of the report holds of what it says. */
const FALSE_REPORT =
  /^(?:the )?(?:reports?|claims?|rumou?rs?|suggestions?|allegations?|accusations?|idea|news)\b.{4,}\b(?:is|are|was|were) (?:not true|wrong|false|untrue|unfounded|baseless|groundless|nonsense|incorrect|invented|made up)\b/iu;

export const isFalseReport = (words: string): boolean => FALSE_REPORT.test(words);

const REPORT_THAT =
  /^(?:the )?(?:reports?|claims?|rumou?rs?|suggestions?|allegations?|accusations?|idea|news) that\s/iu;
const IS_FALSE = /\s(?:is|are|was|were) (?:not true|\p{L}+)[\s.,]*$/u;

/** Of "reports that he resigned are wrong" what was reported: "he resigned"; any other clause as it is. */
export function withoutReport(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = isFalseReport(words) ? REPORT_THAT.exec(words) : null;
  const tail = lead && IS_FALSE.exec(words);
  return lead && tail ? { start: start + lead[0].length, end: start + tail.index } : { start, end };
}

const FINITE =
  /^(?:[^\s,]+\s+){1,10}?(?:is|are|was|were|has|have|had|will|would|can|could|may|do|does|did)\s+(?:[^\s,]+\s*){1,}/iu;
const TITLE_BEHIND = /,\s(?:its|his|her|their|the|an?)\s(?:\S+\s){0,2}\S+$/iu;

/** A claim that the sentence names only to deny it. The cue that denies by itself is part of the region already. */
export function isDenied(text: string, sentence: Span, region: Span, { cue }: Statement): boolean {
  const match = DENIAL.exec(text.slice(sentence.start, region.start));
  return (
    match !== null && cue !== null && cue.end <= region.start && sentence.start + match.index < cue.start
  );
}

/** Too few words between or before what was said: a speaker, a conjunction. */
export function isFragment(text: string, gap: Span, sentence: Span, said: readonly Said[]): boolean {
  if (gap.start === sentence.start && gap.end === sentence.end) return false;
  return (
    countWords(text, gap) < FRAGMENT ||
    said.some(
      ({ statement: { speaker } }) =>
        speaker?.start !== undefined && speaker.start <= gap.start + 2 && speaker.end! >= gap.end - 2,
    )
  );
}

const isPlace = (text: string, { start }: Span): boolean => text.startsWith('where ', start);

/** "..., when chances appeared better": what trails behind what was said, with no act and no date of its own. */
export function isTrailing(article: Article, clause: Span, said: readonly Span[]): boolean {
  return (
    (said.some(({ end }) => end <= clause.start) || isPlace(article.text, clause)) &&
    /^(?:when|where|seen|as|amid|who|including)\b/.test(article.text.slice(clause.start, clause.end)) &&
    !article.events.some(({ trigger }) => overlaps(trigger, clause)) &&
    !article.times.some((time) => overlaps(time, clause))
  );
}

/** "voiced regret at the delay": what was said is a word of the clause that tells it, and no utterance beside it. */
const isTooLittle = (one: Statement, clause: Span, taken: readonly Said[]): boolean =>
  !taken.some(({ statement }) => statement === one) &&
  one.content.length > 0 &&
  one.content.every((piece) => piece.start >= clause.start && piece.end <= clause.end);

const SAID_FROM =
  /^(?:\S+\s+){1,5}(?:said|reported|wrote|announced|added|stated|noted|declared|told)(?:\s+(?:from|in|to|at|on)\s+\S+)?[.\s]*$/u;

/** "..., our correspondent reported from Hask": says behind what was said who said it. */
export const isSaidFrom = (article: Article, clause: Span, said: readonly Span[]): boolean =>
  said.some(({ end }) => end <= clause.start) &&
  SAID_FROM.test(article.text.slice(clause.start, clause.end)) &&
  !article.times.some((time) => overlaps(time, clause));

/** The clause, or what of it is no attribution; null where nothing is left. Topics that it names go to `topics`. */
export function outsideFrame(
  article: Article,
  clause: Span,
  statements: readonly Statement[],
  topics: Span[],
  taken: readonly Said[],
): Span | null {
  const { text } = article;
  const said = statements.find(
    (one) => one.cue && overlaps(one.cue, clause) && !isNaming(text, one) && !isTooLittle(one, clause, taken),
  );
  if (!said) return /^[\p{Lu}\s,.’'-]+[:–—-]?$/u.test(text.slice(clause.start, clause.end)) ? null : clause;
  const cue = said.cue!;
  const subject = said.speaker?.start ?? cue.start;
  const anchor = subject >= clause.start && subject < cue.start ? subject : cue.start;
  const comma = text.slice(clause.start, anchor).lastIndexOf(',');
  const told = article.events.some(
    ({ trigger, evidence }) =>
      overlaps(trigger, clause) &&
      !overlaps(trigger, cue) &&
      evidence.some((one) => overlaps(one, clause)) &&
      trigger.end < cue.start &&
      trigger.start > anchor,
  );
  const rest = bare(text, { start: cue.end, end: clause.end });
  if (article.events.some(({ trigger }) => overlaps(trigger, rest) && trigger.start - cue.end > AFTER_CUE))
    return rest;
  if (told) return bare(text, { start: anchor, end: cue.start });
  if (comma < 0) return null;
  const lead = bare(text, { start: clause.start, end: clause.start + comma });
  const words0 = text.slice(lead.start, lead.end);
  if (TOPIC.test(words0)) {
    topics.push(lead);
    return null;
  }
  // "The hull was whole, its owner said. “…”": the cue is that of the words behind, and what stands before it is said as well.
  const elsewhere = said.content.every(({ start, end }) => end <= clause.start || start >= clause.end);
  if (elsewhere && !OCCASION.test(words0) && FINITE.test(words0)) {
    const title = TITLE_BEHIND.exec(words0);
    return title ? { start: lead.start, end: lead.start + title.index } : lead;
  }
  return OCCASION.test(words0) || article.events.some(({ trigger }) => overlaps(trigger, lead)) ? lead : null;
}
