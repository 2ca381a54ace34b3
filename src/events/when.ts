import { tokensIn } from '../language/layer.ts';
import { ancestorsOf, headOf } from '../language/tree.ts';
import { type DateValue, NO_DATE, precisionOf, type Time } from '../record/date.ts';
import { textOf } from '../record/span.ts';
import { isVerbal } from './codes.ts';
import type { Desk } from './desk.ts';
import { eraAt } from './eras.ts';
import { type Standing, statementAround } from './status/status-of.ts';
import { tensedVerb } from './status/tense.ts';
import { prepositionOf } from './tree/phrase.ts';
import type { Governed } from './unfold.ts';

const dateOf = (value: string, basis: string): DateValue => ({ value, precision: precisionOf(value), basis });

const isCalendar = ({ type, value }: Time): boolean =>
  type !== 'DURATION' && type !== 'SET' && /^\d{3}/.test(value ?? '');

/** Words whose times are the act's own: itself, and what it shares its tense with. */
function clauseOf(desk: Desk, { draft, governors }: Governed, standing: Standing): Set<number> {
  const isVerb = desk.token(draft.trigger).upos === 'VERB';
  const own = new Set<number>([draft.trigger]);
  if (isVerb) own.add(tensedVerb(desk, draft.trigger));
  else if (desk.token(draft.trigger).deprel === 'obj') own.add(desk.token(draft.trigger).head);
  const announced = /^(announced-decision|decided-to)$/.test(standing.rule);
  for (const { word, operation } of governors) {
    if (operation === 'announce' || (announced && operation === null)) own.add(word);
    if (own.has(word) && operation !== null) own.add(tensedVerb(desk, word));
  }
  if (announced) own.add(governors.at(-1)?.word ?? draft.trigger);
  const { deprel, head, xpos } = desk.token(draft.trigger);
  if (/^advcl/.test(deprel) && xpos === 'VBG' && !prepositionOf(desk.layer, draft.trigger)) own.add(head);
  return own;
}

/** A time and whether it only tells what the act came after. */
interface Near {
  readonly time: Time;
  readonly steps: number;
  readonly after: boolean;
}

/** Times that hang on one of the words without another verb in between, the nearest first. */
function timesOn(desk: Desk, words: ReadonlySet<number>, sentence: number): Near[] {
  const { layer, context } = desk;
  const range = layer.sentences[sentence]!;
  return context.times
    .filter((time) => time.start >= range.start && time.end <= range.end && isCalendar(time))
    .flatMap((time): Near[] => {
      const tokens = tokensIn(layer, time);
      if (tokens.from === tokens.to) return [];
      const path = ancestorsOf(layer, headOf(layer, tokens));
      const at = path.findIndex((word) => words.has(word));
      if (at < 0) return [];
      const between = path.slice(1, at);
      if (between.some((word) => /^(VERB|AUX)$/.test(desk.token(word).upos))) return [];
      const after = between.some((word) =>
        /^(following|after|since)$/.test(prepositionOf(layer, word) ?? ''),
      );
      return [{ time, steps: at, after }];
    })
    .toSorted((a, b) => a.steps - b.steps || a.time.start - b.time.start);
}

/** When the act took place: by a time of its own clause, its era, the statement that it is, or the news that it is. */
export function dateOfAct(desk: Desk, one: Governed, standing: Standing): DateValue {
  const { draft } = one;
  const { sentence } = desk.token(draft.trigger);
  const near = timesOn(desk, clauseOf(desk, one, standing), sentence)[0];
  if (near?.time.value) {
    if (near.after) return dateOf(near.time.value.slice(0, 4), 'text:after');
    return dateOf(near.time.value, /day$/.test(textOf(desk.layer.text, near.time)) ? 'weekday' : 'text');
  }
  const era = eraAt(desk, draft.trigger);
  if (era) return era.year ? dateOf(era.year, 'era') : NO_DATE;
  if (isVerbal(draft.class)) {
    const said = saidDay(desk, one);
    if (said) return said;
  }
  return newsOfTheDay(desk, one) ?? NO_DATE;
}

/** A verbal act happens when it is said: at its own statement, or on the occasion of its source's other statements of the day. */
function saidDay(desk: Desk, { draft }: Governed): DateValue | null {
  const token = desk.token(draft.trigger);
  const { statements } = desk.context;
  const own = statements.find(({ cue }) => cue && cue.start <= token.start && token.end <= cue.end);
  if (own?.said.value) return dateOf(own.said.value, own.said.basis ?? 'said');
  const around = statementAround(desk, draft.trigger);
  const actors = new Set(draft.sources.flatMap(({ party }) => (party.actor ? [party.actor] : [])));
  if (around)
    return around.said.value && around.speaker?.actor && actors.has(around.speaker.actor)
      ? dateOf(around.said.value, 'same-occasion')
      : null;
  const same = statements
    .filter(
      ({ speaker, said, background }) =>
        speaker?.actor && actors.has(speaker.actor) && said.value && !background,
    )
    .toSorted(
      (a, b) => Math.abs(a.content[0]!.start - token.start) - Math.abs(b.content[0]!.start - token.start),
    )[0];
  return same?.said.value ? dateOf(same.said.value, 'same-occasion') : null;
}

/** The main verb of a dated article's first sentence, in the past, tells the news of that day. */
function newsOfTheDay(desk: Desk, { draft }: Governed): DateValue | null {
  const { published, article } = desk.context;
  const day = published?.slice(0, 10) ?? '';
  const token = desk.token(draft.trigger);
  const fits =
    article.published.value && /^\d{4}-\d\d-\d\d$/.test(day) && token.sentence === 0 && token.head < 0;
  return fits && /^VB[DN]$/.test(token.xpos) ? dateOf(day, 'inferred:published-day') : null;
}
