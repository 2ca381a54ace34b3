import type { SpeechAct } from '../record/statement.ts';

const verbs = (words: string): string[] => words.trim().split(/\s+/);

/** What a speaker does by the verb or noun that attributes. Words that are not here assert. */
const ACTS: Readonly<Partial<Record<SpeechAct, readonly string[]>>> = {
  denies: verbs('deny dispute refute rebut disavow disclaim denial'),
  demands: verbs('demand insist-on order instruct require press call-for demand ultimatum'),
  offers: verbs('offer propose suggest-to proposal offer'),
  promises: verbs('promise pledge vow swear guarantee commit assure pledge promise vow assurance'),
  threatens: verbs('threaten warn caution threat warning'),
  rejects: verbs('reject dismiss refuse rebuff decline oppose rule-out spurn shrug-off rejection refusal'),
  accuses: verbs(
    'accuse blame criticize criticise condemn denounce slam blast lambast lambaste lash-out decry deplore rebuke charge allege accusation charge allegation criticism condemnation',
  ),
  appeals: verbs('urge appeal call-on plead beg implore exhort entreat encourage invite appeal plea'),
  asks: verbs('ask inquire enquire wonder question query request question request'),
};

const ACT_OF: ReadonlyMap<string, SpeechAct> = new Map(
  Object.entries(ACTS).flatMap(([act, words]) => words.map((word) => [word, act as SpeechAct] as const)),
);

/** Act by the lemma of the cue (with a preposition or particle joined by a hyphen where it matters); null: a plain assertion. */
export const actOfLemma = (lemma: string): SpeechAct | null =>
  ACT_OF.get(lemma.replaceAll(' ', '-')) ?? ACT_OF.get(lemma.split(' ')[0]!) ?? null;

/** Verbs that report speech whenever they govern a clause or stand beside a quotation. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  verbs(`
  say tell state announce declare claim argue insist note explain reply respond answer warn write tweet comment remark deny admit acknowledge
  assert contend allege promise vow pledge threaten reiterate stress emphasize emphasise underscore underline maintain concede counter retort add
  recall recount quip joke shout yell exclaim testify mention reveal disclose complain caution report suggest confirm conclude continue
  predict observe repeat point-out reaffirm affirm opine muse boast lament assure inform remind cite proclaim estimate clarify elaborate
  declare ask urge demand call describe hint indicate signal chant interject intone relate post agree
`),
);
