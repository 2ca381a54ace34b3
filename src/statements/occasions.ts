import { tokensIn } from '../language/layer.ts';
import { rangeOf } from '../language/times/relate.ts';
import { ancestorsOf, hasRelation } from '../language/tree.ts';
import { type DateValue, NO_DATE, precisionOf, type Time } from '../record/date.ts';
import type { Desk, Draft } from './draft.ts';

/** When something was said, and whether in an earlier round than the news of the day. */
export interface Occasion {
  readonly said: DateValue;
  readonly background: boolean;
  readonly rule: string | null;
}

const UNKNOWN: Occasion = { said: NO_DATE, background: false, rule: null };
/** Said this many days or more before publication is an earlier round. */
const EARLIER_DAYS = 4;
/** Wordings of a time that itself says "an earlier round", whatever the day of publication. */
const EARLIER_WORDING =
  /\b(?:last (?:week|month|year|spring|summer|autumn|fall|winter)|(?:week|month|year|decade)s? (?:ago|earlier|before)|in (?:19|20)\d\d|previous(?:ly)?|earlier this (?:month|year))\b/i;
const BARE_MONTH =
  /^(?:in )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: (?:19|20)\d\d)?$/;

/** Occasions of drafts in the order of the text: told with the cue, else that of the same paragraph or of the speaker's news of the day. */
export function occasionsOf(
  drafts: readonly Draft[],
  speakers: readonly (string | null)[],
  desk: Desk,
): Occasion[] {
  const told = drafts.map((draft) => ownOccasion(draft, desk));
  const newsOf = new Map<string, Occasion>();
  told.forEach((occasion, i) => {
    const speaker = speakers[i];
    if (speaker && occasion && !occasion.background && occasion.said.value && !newsOf.has(speaker))
      newsOf.set(speaker, occasion);
  });
  return drafts.map((draft, i): Occasion => {
    const own = told[i];
    if (own?.said.value || own?.background) return own;
    const speaker = speakers[i];
    if (!speaker) return UNKNOWN;
    const before =
      i > 0 && speakers[i - 1] === speaker && sameParagraph(drafts[i - 1]!, draft, desk) ? told[i - 1] : null;
    if (before?.background && followsOn(draft, desk)) {
      const same: Occasion = { ...before, said: inherited(before.said), rule: 'same-occasion' };
      told[i] = same;
      return same;
    }
    if (draft.background) return { said: NO_DATE, background: true, rule: 'model:background' };
    const news = newsOf.get(speaker);
    return news ? { said: inherited(news.said), background: false, rule: 'same-occasion' } : UNKNOWN;
  });
}

const inherited = (said: DateValue): DateValue => (said.value ? { ...said, basis: 'same-occasion' } : said);

function sameParagraph(a: Draft, b: Draft, desk: Desk): boolean {
  const paragraph = (draft: Draft): number =>
    desk.language.sentences[desk.tokens[draft.content[0]!.from]!.sentence]!.paragraph;
  return paragraph(a) === paragraph(b);
}

/** "He added", "saying also": goes on with what came before. */
const followsOn = ({ cue, speaker }: Draft, desk: Desk): boolean =>
  cue === null ||
  /^(?:add|continue|also|note|go)$/.test(desk.tokens[cue]!.lemma) ||
  (speaker !== null && desk.tokens[speaker.from]!.upos === 'PRON');

/** The occasion that the cue's own clause tells; null where it tells none. */
function ownOccasion(draft: Draft, desk: Desk): Occasion | null {
  const { cue } = draft;
  if (cue === null) return null;
  const near = desk.times.filter((time) => time.type === 'DATE' && belongsTo(time, cue, draft, desk));
  const dated = near.find(({ value }) => value !== null && /^\d{4}/.test(value));
  const wording = near.find((time) => saysEarlier(desk.article.text.slice(time.start, time.end)));
  if (dated?.value) {
    const value = dated.value.replace(/T(?:MO|AF|EV|NI|DT|\d.*)$/, '');
    const background = isEarlier(value, desk.published) || (desk.published === null && wording !== undefined);
    return {
      said: { value, precision: precisionOf(value), basis: 'text' },
      background,
      rule: `time:${dated.rule}`,
    };
  }
  return wording ? { said: NO_DATE, background: true, rule: 'time:earlier-wording' } : null;
}

const saysEarlier = (wording: string): boolean =>
  EARLIER_WORDING.test(wording) || BARE_MONTH.test(wording.trim());

function isEarlier(value: string, published: string | null): boolean {
  const [told, day] = [rangeOf(value), published && rangeOf(published)];
  if (!told || !day) return false;
  const limit = new Date(`${day.first}T00:00:00Z`);
  limit.setUTCDate(limit.getUTCDate() - EARLIER_DAYS);
  return told.last < limit.toISOString().slice(0, 10);
}

/** Is the time told of the act of saying: outside what is said, and on the way from the cue up to its sentence's verb or down to its adverbials? */
function belongsTo(time: Time, cue: number, draft: Draft, desk: Desk): boolean {
  const range = tokensIn(desk.language, time);
  if (range.from >= range.to || desk.tokens[range.from]!.sentence !== desk.tokens[cue]!.sentence)
    return false;
  if (draft.content.some(({ from, to }) => from < range.to && range.from < to)) return false;
  const up = new Set(
    ancestorsOf(desk.language, cue).filter(
      (index) => !draft.content.some(({ from, to }) => from <= index && index < to),
    ),
  );
  for (let index = range.from; index < range.to; index++) {
    const path = ancestorsOf(desk.language, index);
    const meet = path.findIndex((node) => up.has(node));
    if (meet < 0) continue;
    // Between the time and the common verb only adverbials, and no relative clause or clause of something else.
    const between = path.slice(0, meet).map((node) => desk.tokens[node]!);
    if (between.some((token) => hasRelation(token, 'acl', 'ccomp', 'parataxis', 'conj', 'appos'))) continue;
    if (between.some((token) => hasRelation(token, 'advcl') && token.xpos !== 'VBG')) continue;
    return true;
  }
  return false;
}
