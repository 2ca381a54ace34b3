import type { DateValue } from '../record/date.ts';
import { daySpan } from '../record/day-span.ts';
import { contentId } from '../record/ids.ts';
import type { Corpus } from './corpus.ts';
import { byDate, orReported } from './days.ts';
import { comparison } from './diff.ts';
import type {
  ConditionView,
  IssueView,
  PositionLine,
  Said,
  Silence,
  UtteranceView,
  Words,
} from './dossier.ts';
import { groupBy } from './group-by.ts';
import { saysSomething } from './says-something.ts';
import { containment, isStop, stem, stemsOf, wordsIn } from './stems.ts';

/** A subject that statements share: its stems, where it stands, who speaks of it. */
interface Candidate {
  readonly stems: readonly string[];
  readonly forms: Map<string, Words>;
  readonly uses: Map<string, number>;
  readonly utterances: Set<string>;
  readonly parties: Set<string>;
}

/**
 * What the parties speak about: words and pairs of words that come back in what they say. A pair beats its single words; a subject
 * counts when two parties speak of it, a pair also when one does so in two utterances. Labels are words of a source, the form used most.
 */
export function issuesOf(
  corpus: Corpus,
  utterances: readonly UtteranceView[],
  conditions: readonly ConditionView[],
  limit = 6,
): IssueView[] {
  const spoken = utterances.filter(
    ({ speaker, renderings }) =>
      speaker.party !== null && !speaker.party.startsWith('name:') && saysSomething(renderings[0]!.said),
  );
  const candidates = collect(corpus, spoken);
  const chosen: Candidate[] = [];
  const covered = new Map<string, number>();
  const ranked = [...candidates.values()]
    .filter(({ stems, parties, utterances: said }) => parties.size > 1 || (stems.length > 1 && said.size > 1))
    .sort((a, b) => score(b) - score(a) || (a.stems.join() < b.stems.join() ? -1 : 1));
  for (const candidate of ranked) {
    if (chosen.length === limit) break;
    if (chosen.some(({ stems }) => stems.some((word) => candidate.stems.includes(word)))) continue;
    // A subject whose utterances are nearly all those of one chosen before says nothing new.
    const fresh = [...candidate.utterances].filter((id) => (covered.get(id) ?? 0) === 0).length;
    if (chosen.length && fresh / candidate.utterances.size < 0.4) continue;
    chosen.push(candidate);
    for (const id of candidate.utterances) covered.set(id, (covered.get(id) ?? 0) + 1);
  }
  return chosen.map((candidate) => issueOf(corpus, fuller(candidate, candidates), spoken, conditions));
}

/** Names of places are often those of one side: they head no row. */
const isName = (uses: ReadonlyMap<string, number>): boolean =>
  [...uses.keys()].every((form) => /^\p{Lu}/u.test(form));

/** A single word under the pair that it mostly stands in: "talks" as "boundary talks". The lines stay those of the word. */
function fuller(candidate: Candidate, all: ReadonlyMap<string, Candidate>): Candidate {
  if (candidate.stems.length > 1) return candidate;
  const pairs = [...all.values()]
    .filter(({ stems, uses }) => stems.length > 1 && stems.at(-1) === candidate.stems[0] && !isName(uses))
    .sort((a, b) => b.utterances.size - a.utterances.size || (a.stems.join() < b.stems.join() ? -1 : 1));
  const [first] = pairs;
  if (!first || first.utterances.size < Math.max(2, candidate.utterances.size * 0.15)) return candidate;
  return { ...candidate, forms: first.forms, uses: first.uses };
}

const score = ({ stems, parties, utterances }: Candidate): number =>
  (utterances.size + 1.5 * (parties.size - 1)) * (stems.length > 1 ? 1.6 : 1);

function collect(corpus: Corpus, utterances: readonly UtteranceView[]): Map<string, Candidate> {
  const found = new Map<string, Candidate>();
  const names = namesOf(corpus);
  for (const utterance of utterances) {
    for (const { said } of utterance.renderings) {
      for (const piece of said.pieces) {
        const words = [...wordsIn(piece.text)];
        for (const [at, word] of words.entries()) {
          for (const length of [1, 2]) {
            const run = words.slice(at, at + length);
            if (
              run.length < length ||
              run.some(({ word: form }) => isStop(form) || form.length < 4 || /^\p{N}/u.test(form))
            )
              continue;
            const last = run.at(-1)!;
            if (length > 1 && (piece.text.slice(word.end, last.start) !== ' ' || /ly$/.test(word.word)))
              continue;
            if (
              run.some(({ word: form }) => names.has(stem(form))) ||
              VERBAL.test(last.word) ||
              GENERAL.test(last.word)
            )
              continue;
            note(
              found,
              utterance,
              piece,
              word.start,
              last.end,
              run.map(({ word: form }) => stem(form)),
            );
          }
        }
      }
    }
  }
  return found;
}

/** Verbs, adverbs and adjectives of every day: no subject ends in one. */
const VERBAL =
  /(ly|ing|ed|able|ible|ful|less|ous|ive|ical|omic|ific)$|^(return|ready|stay|remain|keep|make|take|give|come|hold|held|resume|continue|withdraw|withdrew|meet|talk|begin|began|want|need|seek|seeks|know|allow|accept|reject|agree|would|want|leave|left|closed?|open|stop|ends?|change|restart|protects?|home|wholly|subject|table|place|wait|until|unless|respond|support|discuss|regard|relevant|important|serious|strong|clear|true|false|possible|impossible|necessary|certain|current|recent|full|good|better|right|wrong)$/i;

/** Words for any subject at all. */
const GENERAL =
  /^(issue|position|matter|question|problem|situation|decision|condition|response|statement|comment|reason|result|measure|step|action|move|view|case|fact|point|way|work|number|people|plan|attempt|effort)s?$/i;

/** Stems of the names of persons and states: they name who speaks, not of what. */
function namesOf(corpus: Corpus): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { article } of corpus.entries)
    for (const mention of article.mentions)
      if (
        mention.type === 'person' ||
        mention.type === 'state' ||
        mention.type === 'nationality' ||
        (mention.actor !== null && mention.type !== 'description')
      )
        for (const { word } of wordsIn(article.text.slice(mention.start, mention.end)))
          if (/^\p{Lu}/u.test(word)) names.add(stem(word));
  return names;
}

function note(
  found: Map<string, Candidate>,
  utterance: UtteranceView,
  piece: Words,
  start: number,
  end: number,
  stems: string[],
): void {
  const key = stems.join(' ');
  const candidate = found.get(key) ?? {
    stems,
    forms: new Map(),
    uses: new Map(),
    utterances: new Set(),
    parties: new Set(),
  };
  found.set(key, candidate);
  const text = piece.text.slice(start, end);
  candidate.uses.set(text, (candidate.uses.get(text) ?? 0) + 1);
  if (!candidate.forms.has(text))
    candidate.forms.set(text, {
      text,
      evidence: { ...piece.evidence, start: piece.evidence.start + start, end: piece.evidence.start + end },
    });
  candidate.utterances.add(utterance.id);
  candidate.parties.add(utterance.speaker.party!);
}

function issueOf(
  corpus: Corpus,
  candidate: Candidate,
  utterances: readonly UtteranceView[],
  conditions: readonly ConditionView[],
): IssueView {
  const isCapital = (form: string): number => Number(/^\p{Lu}/u.test(form));
  const form = [...candidate.uses].sort(
    (a, b) => isCapital(a[0]) - isCapital(b[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  )[0]![0];
  const words = candidate.forms.get(form)!;
  // Whoever says "the talks" speaks of the boundary talks too: the last word of a pair names the thing, where it is no everyday word.
  const head = candidate.stems.at(-1)!;
  const about = utterances.filter((utterance) => {
    if (candidate.utterances.has(utterance.id)) return true;
    return (
      candidate.stems.length > 1 &&
      utterance.renderings.some(({ said }) => said.pieces.some(({ text }) => stemsOf(text).has(head)))
    );
  });
  const lines: Record<string, PositionLine[]> = {};
  const silence: Record<string, Silence> = {};
  for (const [party, said] of groupBy(about, ({ speaker }) => speaker.party!)) {
    lines[party] = linesOf(said, conditions, head);
    const quiet = silenceAfter(corpus, lines[party][0]!);
    if (quiet) silence[party] = quiet;
  }
  return {
    id: contentId('i', ...candidate.stems),
    label: words.text,
    evidence: words.evidence,
    lines,
    silence,
  };
}

/** A week in which nothing comes is no news yet. */
const QUIET = 7;

/** Articles that came out after a line and carry no newer one. Null where its day is not known, or less than a week passed. */
function silenceAfter(corpus: Corpus, { day, reported }: PositionLine): Silence | null {
  const last = daySpan(day.value ?? reported);
  if (!last) return null;
  const later = corpus.entries.flatMap(({ published }) => {
    const days = daySpan(published.value);
    return days && days.from > last.to ? [days.from - last.to] : [];
  });
  const days = Math.max(0, ...later);
  return days >= QUIET ? { days, articles: later.length } : null;
}

/** The rendering that names the subject, the first such; some leave it out. */
function renderingOn({ renderings }: UtteranceView, head: string): Said {
  const named = renderings.find(({ said }) => said.pieces.some(({ text }) => stemsOf(text).has(head)));
  return (named ?? renderings[0]!).said;
}

/** Lines of one party, the latest first. What was said on one day by one person is one line: the utterance carried most. */
function linesOf(
  utterances: readonly UtteranceView[],
  conditions: readonly ConditionView[],
  head: string,
): PositionLine[] {
  const days = [
    ...groupBy(
      utterances,
      ({ day, reported, speaker }) =>
        `${day.value ?? reported ?? ''}\u0000${speaker.actor ?? speaker.name ?? ''}`,
    ).values(),
  ];
  const chosen = days.map((said) =>
    said.reduce((best, one) => (one.support.independent > best.support.independent ? one : best)),
  );
  const day = (one: UtteranceView): DateValue => orReported(one.day, one.reported);
  // What cannot be placed in time is nobody's latest word.
  chosen.sort(
    (a, b) => Number(day(a).value !== null) - Number(day(b).value !== null) || byDate(day(a), day(b)),
  );
  const shown = chosen.map((utterance) => renderingOn(utterance, head));
  const stems = shown.map((said) => stemsOf(said.pieces.map(({ text }) => text).join(' ')));
  // Back along the lines that say the same as the one after them; two words in common are none.
  const startOf = (at: number): number => {
    let first = at;
    while (first > 0 && stems[first]!.size > 2 && containment(stems[first]!, stems[first - 1]!) >= 0.6)
      first--;
    return first;
  };
  const lines = chosen.map((utterance, at): PositionLine => {
    const said = shown[at]!;
    const before = shown[at - 1];
    const comparable = before?.pieces.length === 1 && said.pieces.length === 1;
    return {
      utterance: utterance.id,
      said,
      speaker: utterance.speaker,
      day: utterance.day,
      reported: utterance.reported,
      support: utterance.support,
      since: day(chosen[startOf(at)]!),
      kept: at - startOf(at),
      diff: comparable ? comparison(before.pieces[0]!.text, said.pieces[0]!.text, 'line') : null,
      conditions: conditions
        .filter(({ requirement }) => said.pieces.some((piece) => inside(piece, requirement.pieces[0]!)))
        .map(({ id }) => id),
    };
  });
  return lines.reverse();
}

const inside = (outer: Words, inner: Words): boolean =>
  outer.evidence.article === inner.evidence.article &&
  outer.evidence.start <= inner.evidence.start &&
  inner.evidence.end <= outer.evidence.end;
