import type { ChangeKind } from '../record/point.ts';
import type { Exchange, Word } from './align-words.ts';
import { negationsIn } from './negators.ts';
import { numberOf } from './numbers.ts';

/** What words say of one sort, in a comparable form; empty where they say nothing of it. */
type Reader = (words: readonly Word[]) => readonly string[];

const matching =
  (pattern: RegExp): Reader =>
  (words) =>
    words.filter(({ form }) => pattern.test(form)).map(({ form }) => form.toLowerCase());

const numbers: Reader = (words) =>
  words.flatMap(({ form }) => {
    const value = numberOf(form);
    return value !== null && value > 1 && !/^(?:19|20)\d\d$/.test(form) ? [String(value)] : [];
  });

const DATE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|today|yesterday|tomorrow|(?:19|20)\d\d)$/i;
const dates: Reader = (words) =>
  words
    .filter(({ form }) => DATE.test(form) && (form !== 'may' || /^\p{Lu}/u.test(form)))
    .map(({ form }) => form.toLowerCase());

/** Capitals that name nobody, and forms of address. */
const NO_NAME =
  /^(?:I|We|He|She|It|They|You|The|A|An|This|That|These|Those|Our|His|Her|Its|Their|My|No|Not|Nobody|Everybody|If|When|But|And|President|Minister|Prime|Foreign|Mr|Mrs|Ms|Dr)$/;
const names: Reader = (words) =>
  words
    .filter(
      ({ form, opens }) =>
        !opens && /^\p{Lu}[\p{L}’'-]+$/u.test(form) && !NO_NAME.test(form) && !DATE.test(form),
    )
    .map(({ form }) => form.replace(/[’']s?$/, ''));

const hedges = matching(
  /^(?:reportedly|allegedly|apparently|appears?|appeared|seems?|seemed|believed|perhaps|possibly|probably|likely|unlikely|purportedly|supposedly|suspected|presumably)$/i,
);

/** Words of strength by what they amount to; "will" told in the past is "would". */
const STRENGTHS: readonly (readonly [step: string, pattern: RegExp])[] = [
  ['may', /^(?:may|might|perhaps)$/i],
  ['could', /^could$/i],
  ['can', /^can$/i],
  ['must', /^(?:must|should|shall|ought)$/i],
  ['only', /^(?:only|until)$/i],
];
const DEGREE =
  /^(?:extremely|very|highly|deeply|totally|absolutely|completely|utterly|entirely|wholly|strongly|firmly|fully|sharply|openly|gravely|bitterly|categorically|seriously)$/i;

const strengths: Reader = (words) =>
  words.flatMap(({ form }) => {
    if (form === 'May') return [];
    const step = STRENGTHS.find(([, pattern]) => pattern.test(form))?.[0];
    return step ? [step] : DEGREE.test(form) ? [form.toLowerCase()] : [];
  });

/** Sorts of change, the weightiest first. A value or a name has to stand on both sides: one left out is a detail. */
const SORTS: readonly (readonly [kind: ChangeKind, read: Reader, both: boolean])[] = [
  ['number', numbers, true],
  ['date', dates, true],
  ['name', names, true],
  ['hedge', hedges, false],
  ['strength', strengths, false],
];

/** Names of one root are one name: "Aran", "Arani". */
const sameName = (one: string, two: string): boolean =>
  one === two || (one.length > 3 && two.length > 3 && one.slice(0, 4) === two.slice(0, 4));

/** Of which sort an exchange of words is; null where only the wording is another. `sameThing` says that two names stand for one. */
export function kindOfChange(
  { lost, won }: Exchange,
  sameThing: (one: string, two: string) => boolean = () => false,
): ChangeKind | null {
  for (const [kind, read, both] of SORTS) {
    const [was, is] = [read(lost), read(won)];
    if (both && (!was.length || !is.length)) continue;
    const equal =
      kind === 'name'
        ? was.some((one) => is.some((two) => sameName(one, two) || sameThing(one, two)))
        : [...was].sort().join(' ') === [...is].sort().join(' ');
    if (!equal) return kind;
  }
  return null;
}

/** "No talks until" sets a condition and denies nothing. */
export const waits = (words: readonly Word[]): boolean =>
  negationsIn(words) > 0 && words.some(({ form }) => form.toLowerCase() === 'until');
