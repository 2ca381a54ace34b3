import { byPlace, overlaps, type Span } from '../record/span.ts';
import type { Statement } from '../record/statement.ts';
import { bare } from './clauses.ts';

/** Cues that only attribute: the words around them are a frame. Any other cue ("rule out", "blame", "deny") is part of what is said. */
const PLAIN_CUES = new Set(
  'say tell add note stress argue insist suggest indicate mention underscore underline emphasize emphasise reiterate state announce explain declare report maintain write according remark comment respond reply answer point observe warn inform believe think assert affirm confirm repeat'.split(
    ' ',
  ),
);
/** "A claim that he left": the noun only says that somebody said so. */
const CLAIM_THAT =
  /^(?:claims?|reports?|allegations?|assertions?|statements?|suggestions?|accusations?)\s+that\s+$/i;
/** What something is dismissed as, in fewer words, is a name for it. */
const NAME_WORDS = 5;
/** Content of fewer words does not stand alone. */
const TINY = 3;
/** Words before what was said that can be its subject. */
const SUBJECT_WORDS = 4;

export const countWords = (text: string, { start, end }: Span): number =>
  text.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)?.length ?? 0;

/** Does the cue of the statement only attribute? */
export const isPlain = ({ cue, negated }: Statement): boolean =>
  !negated && (cue === null || PLAIN_CUES.has(cue.lemma.split(' ')[0]!));

/** "Insists that they be freed": the form of the verb asks for it. */
const isWanted = (text: string, { cue, content }: Statement): boolean =>
  /^(?:insist|suggest|recommend|argue|propose)$/.test(cue?.lemma ?? '') &&
  content.some(({ start, end }) =>
    /^(?:\S+\s){0,4}(?!(?:to|will|would|can|could|may|might|must|should|shall|not)\b)\S+\sbe\s\p{L}+(?:ed|en|t)\b/u.test(
      text.slice(start, end),
    ),
  );

/** Characters of one sentence that a statement says. */
export interface Said extends Span {
  readonly statement: Statement;
}

/**
 * "islands claimed by Aran", "what it called an ultimatum": the words name something within a clause and are no utterance of
 * their own.
 */
export const isNaming = (text: string, { cue, content }: Statement): boolean =>
  cue !== null &&
  ((/^(?:dismiss|reject|brand|decry)/.test(cue.lemma) &&
    /^\s+as\b/.test(text.slice(cue.end, cue.end + 4)) &&
    content.every((piece) => countWords(text, piece) < NAME_WORDS)) ||
    /^\s+by\b/.test(text.slice(cue.end, cue.end + 6)) ||
    (/^(?:call|describe|term|dub|label)/.test(cue.lemma) &&
      /\bwhat (?:\S+ ){1,3}$/.test(text.slice(Math.max(0, cue.start - 40), cue.start))));

const ANNOUNCED_BY = /^\S+\s(?:out\s)?(?:his|her|its|their|the|an?|one|two|three)\s(?:\S+\s)?\S+:\s+["“]?$/iu;
const ANNOUNCED =
  /^(?:(?:had|has|have)\s)?(?:name|set|list|state|repeat|describe|explain|summari[sz]e)\w*\s(?:out\s)?(?:his|her|its|their|the|an?|one|two|three)\s(?:\S+\s)?\S+:\s+(?=\S+\s+\S+\s+\S+)/iu;

/** "turned down the [offer: it was a trick], he said": what begins with the end of a clause begins behind its colon. */
function behindColon(text: string, piece: Span): Span {
  const lead = /^(?:\S+\s){0,2}\S+:\s+(?=\S+\s+\S+)/u.exec(text.slice(piece.start, piece.end));
  // "named his terms: the ban falls when …": the lead only announces.
  const announced = ANNOUNCED.exec(text.slice(piece.start, piece.end));
  if (announced) return { start: piece.start + announced[0].length, end: piece.end };
  const within = /\b(?:the|a|an|its|their|his|her|this|that|of|to|for)\s+$/iu.test(
    text.slice(Math.max(0, piece.start - 8), piece.start),
  );
  return lead && within ? { start: piece.start + lead[0].length, end: piece.end } : piece;
}

/** What statements say within a sentence, without overlaps. */
export function saidIn(text: string, sentence: Span, statements: readonly Statement[]): Said[] {
  const taken: Said[] = [];
  for (const statement of statements) {
    if (isNaming(text, statement)) continue;
    const pieces = statement.content
      .filter((piece) => overlaps(piece, sentence))
      .map((piece) => ({
        start: Math.max(piece.start, sentence.start),
        end: Math.min(piece.end, sentence.end),
      }));
    if (!pieces.length) continue;
    const { cue, speaker } = statement;
    pieces[0] = behindColon(text, pieces[0]!);
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
    const tiny = joined.every((piece) => countWords(text, piece) < TINY);
    const named = near && CLAIM_THAT.test(text.slice(cue.start, first!.start));
    const announced = near && ANNOUNCED_BY.test(text.slice(cue.start, first!.start));
    if (near && !named && !announced && (!isPlain(statement) || tiny || isWanted(text, statement))) {
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
      if (countWords(text, piece) >= TINY && !taken.some((other) => overlaps(other, piece)))
        taken.push({ ...piece, statement });
  }
  return taken.sort(byPlace).map((one, i) => withSubject(text, sentence, one, taken[i - 1] ?? null));
}

/** "Aran sailors [fired at the boats], said the union": a few words before what was said that no cue parts from it belong to it. */
function withSubject(text: string, sentence: Span, one: Said, before: Said | null): Said {
  const start = before ? before.end : sentence.start;
  const gap = { start, end: one.start };
  const { cue } = one.statement;
  const free =
    !before &&
    gap.end > gap.start &&
    countWords(text, gap) < SUBJECT_WORDS &&
    !/[,:“"”]\s*$/.test(text.slice(start, one.start));
  return free && cue && cue.start > one.end ? { ...one, start } : one;
}
