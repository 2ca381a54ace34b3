import type { Claim } from '../claims.ts';
import { once } from './once.ts';
import { differs, type Recogniser } from './verdict.ts';

/** How sure a wording is. A claim is weak where one of these stands in it. */
const WEAK: readonly (readonly [level: string, pattern: RegExp])[] = [
  ['possible', /\b(?:may|[Mm]ight|[Cc]ould(?! not\b|n)|[Pp]ossibl[ey]|[Pp]erhaps|[Pp]ossibility)\b/],
  ['likely', /\b(?:likely|probabl[ey]|expected to|unlikely)\b/i],
  [
    'hedged',
    /\b(?:reportedly|allegedly|apparently|believed to|appear(?:s|ed)? to|seem(?:s|ed)? to|(?:is|are|was|were) said to|purportedly|supposedly|suspected)\b/i,
  ],
];

/** "May" of somebody who lets others do it; what they are told to be allowed to do is no less certain. */
const PERMITTED = /\bmay (?:again|now|only|not|no longer)\b|\bno\b[^.;]{1,40}\bmay\b/i;
const ALLOWED = /\b(?:allowed|permitted|free) to\b/;

/** A hedge in a relative clause is none of what the clause itself says. */
const BESIDES = /\s(?:that|which|who|whose)\s(?:is|are|was|were|has|have|had|may|might|could)\s/;
/** Characters before a relative clause that are a clause. */
const LEAST_MAIN = 24;

const mainPart = (text: string): string => {
  const at = BESIDES.exec(text)?.index ?? 0;
  return at >= LEAST_MAIN ? text.slice(0, at) : text;
};

const weaknesses = once((claim) => {
  const text = mainPart(claim.text);
  return WEAK.map(
    ([level, pattern]) => pattern.test(text) && !(level === 'possible' && PERMITTED.test(text)),
  );
});

const permits = once(({ text }) => ALLOWED.test(text));

/** Modal or hedge on one side only. */
export const otherCertainty: Recogniser = (a, b) => {
  const [one, two] = [weaknesses(a), weaknesses(b)];
  const at = one.findIndex(
    (weak, i) => weak !== two[i] && !(WEAK[i]![0] === 'possible' && (permits(a) || permits(b))),
  );
  return at < 0 ? null : differs('strength', `other-strength:${WEAK[at]![0]}`);
};

const STRICT =
  /\bonly (?:if|when|once|after|on condition)\b|\b(?:no|not|never)\b[^.;]{0,60}\b(?:until|before|unless)\b|\bas long as\b/i;
const CONDITIONAL = /\b(?:if|once|when|unless|until|provided|as long as|only after)\b/i;

const condition = once(({ text }) => (CONDITIONAL.test(text) ? { strict: STRICT.test(text) } : null));

/** The same condition, but on one side nothing else will do ("if", "only if"). */
export const otherCondition: Recogniser = (a, b) => {
  const [one, two] = [condition(a), condition(b)];
  return one && two && one.strict !== two.strict ? differs('strength', 'other-strength:condition') : null;
};

const INTENDED =
  /\b(?:plans? to|intends? to|intend(?:ed)? to|considering|mulling|weighing|willing(?:ness)?|ready to|wants? to|hopes? to|offer(?:s|ed)? to|propos(?:es?|ed))\b/i;
const AHEAD =
  /\b(?:will|would|shall|(?:is|are|was|were) to(?!\s+blame)|going to|set to|about to)\s+(?!not\b)/i;
const DONE = /\b(?:has|have|had)\s+(?:already\s+|also\s+)?(?:been\s+)?\p{L}+(?:ed|en|ne|wn|ld|de|nt|pt)\b/iu;

/** Intended, ahead or done: how far a thing has come. Only clear wordings count. */
const stageOf = once(({ text }): number | null => {
  if (INTENDED.test(text)) return 1;
  if (AHEAD.test(text)) return 2;
  return DONE.test(text) ? 3 : null;
});

export const otherStage: Recogniser = (a, b) => {
  const [one, two] = [stageOf(a), stageOf(b)];
  return one && two && one !== two && a.statement?.act !== 'asks'
    ? differs('strength', 'other-strength:stage')
    : null;
};

const DEGREES =
  /\b(?:extremely|very|highly|deeply|totally|absolutely|completely|utterly|entirely|wholly|strongly|firmly|fully|gravely|bitterly|sharply|categorically|openly|seriously)\b/gi;

const degrees = once(({ text }) => text.match(DEGREES)?.length ?? 0);

/** A word of degree lost or won beside words that both have. */
export const otherDegree: Recogniser = (a, b) =>
  degrees(a) !== degrees(b) && sharedContent(a, b) >= 2 ? differs('strength', 'other-strength:degree') : null;

/** Words for one thing, weaker to stronger. Words of one step are of one strength. */
const SCALES: readonly (readonly RegExp[])[] = [
  [
    /\b(?:adjourn|postpone|pause)/i,
    /\b(?:suspen|halt|froze|drop|abandon|broke off|break(?:ing)? off|discontinu|stop)/i,
    /\b(?:end(?:s|ed|ing)?\b|scrap|terminat|cancel|abolish)/i,
  ],
  [/\b(?:oppos|object)/i, /\bprotest/i, /\b(?:condemn|denounc)/i],
  [/\b(?:unfriendly|unkind)\b/i, /\b(?:hostile)\b/i],
  [/\b(?:criticis|criticiz)/i, /\b(?:condemn|denounc)/i],
  [/\b(?:ask(?:s|ed|ing)?|request)/i, /\b(?:urge|appeal)/i, /\bdemand/i],
  [
    /\b(?:belong|part of)\b|\b(?:been|be|is|are|was|were) \p{Lu}\p{L}+\b(?!\s\p{Lu})/u,
    /\b(?:hold|held|holds|control|govern|administer)/i,
    /\b(?:occup|annex|seiz)/i,
  ],
  [/\b(?:incident|clash)/i, /\b(?:attack|assault)/i],
  [/\b(?:regret)/i, /\b(?:concern|worr)/i, /\b(?:alarm|outrag|condemn)/i],
];

const steps = once(({ text }) =>
  SCALES.map((scale) => scale.flatMap((form, i) => (form.test(text) ? [i] : []))),
);

const ASKING = 4;
const GIVEN_UP = /\b(?:no longer|drop(?:s|ped)?|g[ai]ve(?:s|n)? up|withdr[ae]wn?|abandon(?:s|ed)?)\b/i;

/** A weaker or stronger word for the same thing. */
export const otherWord: Recogniser = (a, b) => {
  const others = steps(b);
  // Who no longer asks has dropped a demand: how strongly it was put is no difference any more.
  const given = GIVEN_UP.test(a.text) && GIVEN_UP.test(b.text);
  const apart = steps(a).some(
    (one, i) =>
      !(given && i === ASKING) &&
      one.length > 0 &&
      others[i]!.length > 0 &&
      !one.some((step) => others[i]!.includes(step)),
  );
  return apart ? differs('strength', 'other-strength:word') : null;
};

const COMPARED = /\b(?:compared (?:with|to)|than)\s+(.{8,})$/i;

const comparedWith = once(
  ({ text }) =>
    COMPARED.exec(text)?.[1]
      ?.toLowerCase()
      .match(/\p{L}{4,}/gu) ?? null,
);

/** Compared with another thing. */
export const otherComparison: Recogniser = (a, b) => {
  const [one, two] = [comparedWith(a), comparedWith(b)];
  if (!one || !two) return null;
  const shared = one.filter((word) => two.includes(word)).length;
  return shared < Math.min(one.length, two.length) / 3
    ? differs('strength', 'other-strength:comparison')
    : null;
};

const sharedContent = (a: Claim, b: Claim): number =>
  [...a.terms.keys()].filter((term) => !term.startsWith('@') && b.terms.has(term)).length;
