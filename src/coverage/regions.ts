import type { Article } from '../record/article.ts';
import { byPlace, overlaps, type Span } from '../record/span.ts';
import type { Statement } from '../record/statement.ts';
import { bare, clausesOf } from './clauses.ts';

/** A stretch of a sentence that says one thing: by a speaker, or in the reporter's words. */
export interface Region extends Span {
  readonly statement: Statement | null;
  /** What the sentence says it is about, or speaks of besides: helps with "it" and "there". */
  readonly context: readonly Span[];
  readonly sentence: number;
}

/** Cues that only attribute: the words around them are a frame. Any other cue ("rule out", "blame", "deny") is part of what is said. */
const PLAIN_CUES = new Set(
  'say tell add note stress argue insist suggest indicate mention underscore underline emphasize emphasise reiterate state announce explain declare report maintain write according remark comment respond reply answer point observe warn inform believe think assert affirm confirm repeat'.split(
    ' ',
  ),
);
/** A frame that tells the occasion is something that articles report; one that names the topic is not. */
const OCCASION =
  /^(?:speaking|during|addressing|at (?:a|an|the|his|her|their)\b|in (?:an interview|a speech|an address)|after (?:a|an|the) meeting)/i;
const TOPIC =
  /^(?:asked|referring|on\b|in connection|regarding|concerning|as for|as to|commenting|turning|with regard|about|of\b|in response)/i;
/** Content of fewer words does not stand alone. */
const TINY = 3;

const words = (text: string, { start, end }: Span): number =>
  text.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)?.length ?? 0;

const isPlain = ({ cue, negated }: Statement): boolean =>
  !negated && (cue === null || PLAIN_CUES.has(cue.lemma.split(' ')[0]!));

interface Taken extends Span {
  readonly statement: Statement;
}

/** Every sentence cut into regions: what was said, and what is left of the reporter's words; frames are left out. */
export function regionsOf(article: Article): Region[] {
  const top = article.statements.filter(({ within }) => within === null);
  return article.sentences.flatMap((sentence, index) => {
    const taken = takenOf(article.text, sentence, top);
    const regions: Region[] = [];
    const topics: Span[] = [];
    for (const gap of gapsOf(sentence, taken)) {
      for (const clause of clausesOf(article.text, gap)) {
        const kept = outsideFrame(article, clause, top, topics);
        if (kept)
          regions.push({
            ...kept,
            statement: continued(article.text, clause, taken),
            context: [],
            sentence: index,
          });
      }
    }
    for (const { statement, ...span } of taken)
      for (const clause of clausesOf(article.text, span))
        regions.push({ ...clause, statement, context: [], sentence: index });
    const context = topics.length ? topics : [sentence];
    return regions
      .sort(byPlace)
      .map((region) => ({
        ...region,
        context: topics.length
          ? context
          : [sentence, ...(article.sentences[index - 1] ? [article.sentences[index - 1]!] : [])],
      }));
  });
}

/** "he said A, but he sees B": a clause of the sentence that goes on with a pronoun behind what was reported is said too. */
function continued(text: string, clause: Span, taken: readonly Taken[]): Statement | null {
  const before = taken.findLast(({ end }) => end <= clause.start)?.statement;
  if (before?.kind !== 'indirect') return null;
  return /\b(?:and|but)\s+$/.test(text.slice(Math.max(0, clause.start - 6), clause.start)) &&
    /^(?:he|she|it|they)\b/.test(text.slice(clause.start, clause.end))
    ? before
    : null;
}

/** What statements say within a sentence, without overlaps. */
function takenOf(text: string, sentence: Span, statements: readonly Statement[]): Taken[] {
  const taken: Taken[] = [];
  for (const statement of statements) {
    if (statement.cue && /^\s+by\b/.test(text.slice(statement.cue.end, statement.cue.end + 6))) continue;
    const pieces = statement.content
      .filter((piece) => overlaps(piece, sentence))
      .map((piece) => ({
        start: Math.max(piece.start, sentence.start),
        end: Math.min(piece.end, sentence.end),
      }));
    if (!pieces.length) continue;
    const { cue, speaker } = statement;
    // A leading "that" is a conjunction, but before a verb it is the subject.
    const that = /\bthat\s+$/.exec(text.slice(Math.max(0, pieces[0]!.start - 6), pieces[0]!.start));
    if (
      that &&
      /^(?:is|are|was|were|has|had|will|would)\b/.test(text.slice(pieces[0]!.start, pieces[0]!.end))
    )
      pieces[0] = { start: pieces[0]!.start - that[0].length, end: pieces[0]!.end };
    const joined: Span[] = [];
    for (const piece of pieces) {
      const last = joined.at(-1);
      const between = last && (!cue || cue.start < last.end || cue.start > piece.start);
      if (last && between && piece.start - last.end < 40)
        joined[joined.length - 1] = { start: last.start, end: piece.end };
      else joined.push(piece);
    }
    const [first] = joined;
    const near = cue && cue.end <= first!.start && first!.start - cue.end < 60 && cue.start >= sentence.start;
    const tiny = joined.every((piece) => words(text, piece) < TINY);
    if (near && (!isPlain(statement) || tiny)) {
      // From behind the speaker, so that "did not" and "strongly" before the cue are kept.
      const behind =
        speaker?.end !== undefined &&
        speaker.end >= sentence.start &&
        speaker.end < cue.start &&
        cue.start - speaker.end < 30
          ? speaker.end
          : cue.start;
      joined[0] = bare(text, { start: behind, end: first!.end });
    }
    for (const piece of joined)
      if (words(text, piece) >= TINY && !taken.some((other) => overlaps(other, piece)))
        taken.push({ ...piece, statement });
  }
  return taken.sort(byPlace);
}

function gapsOf(sentence: Span, taken: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let { start } = sentence;
  for (const span of taken) {
    if (span.start > start) gaps.push({ start, end: span.start });
    start = Math.max(start, span.end);
  }
  if (start < sentence.end) gaps.push({ start, end: sentence.end });
  return gaps;
}

/** The clause, or what of it is no attribution; null where nothing is left. Topics that it names go to `topics`. */
function outsideFrame(
  article: Article,
  clause: Span,
  statements: readonly Statement[],
  topics: Span[],
): Span | null {
  const { text } = article;
  const said = statements.find(({ cue }) => cue && overlaps(cue, clause));
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
  if (told) return bare(text, { start: anchor, end: cue.start });
  if (comma < 0) return null;
  const lead = bare(text, { start: clause.start, end: clause.start + comma });
  const words0 = text.slice(lead.start, lead.end);
  if (TOPIC.test(words0)) {
    topics.push(lead);
    return null;
  }
  return OCCASION.test(words0) || article.events.some(({ trigger }) => overlaps(trigger, lead)) ? lead : null;
}
