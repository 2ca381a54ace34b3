import type { Bases, Place } from './bases.ts';
import { singular } from './nouns.ts';

/** Abbreviations of months and days, without their full stop. */
const CALENDAR: Readonly<Record<string, string>> = Object.fromEntries(
  'January:Jan February:Feb March:Mar April:Apr June:Jun July:Jul August:Aug September:Sep,Sept October:Oct November:Nov December:Dec Monday:Mon Tuesday:Tue,Tues Wednesday:Wed Thursday:Thu,Thur,Thurs Friday:Fri Saturday:Sat'
    .split(' ')
    .flatMap((entry) => {
      const [name, forms] = entry.split(':') as [string, string];
      return forms.split(',').map((form) => [form, name] as const);
    }),
);

/** Small words within names: "Osama bin", "de Vries". */
const PARTICLES = new Set(
  'al el la le de da di do du del della der den van von ten ter bin ibn abu of the and in on e i y'.split(
    ' ',
  ),
);

const titled = (word: string): string => word[0]! + word.slice(1).toLowerCase();

/** A name as names are written: "MERROW" and "merrow" are Merrow, "Dec." December; acronyms, particles and words of the language stay as they are. */
export function properName(form: string, bases: Bases, { shouting }: Place): string {
  const date = CALENDAR[form.replace(/\.$/, '')];
  if (date) return date;
  if (/^\p{Lu}{4,}$/u.test(form) && (form.length > 5 || shouting)) return titled(form);
  const possessive = /^(.*\p{L})['’`]s$/u.exec(form);
  if (possessive) return possessive[1]!;
  const known = ['n', 'a', 'v', 'r'].some((kind) => bases[kind]?.has(form));
  return /^\p{Ll}{3,}$/u.test(form) && !known && !PARTICLES.has(form)
    ? form[0]!.toUpperCase() + form.slice(1)
    : form;
}

/** Singular of a name's plural: "Islands", "DEMOCRATS", "Congressmen", "YouTubers". */
export function properSingular(form: string, bases: Bases): string {
  if (form.includes('.')) return form;
  const word = /^\p{Lu}{5,}$/u.test(form) ? titled(form) : form;
  if (/^\p{Lu}+s?$/u.test(word)) return word.replace(/s$/, '');
  const lower = word.toLowerCase();
  const single = word.endsWith('ies') ? `${lower.slice(0, -3)}y` : singular(lower, bases);
  let same = 0;
  while (same < single.length && single[same] === lower[same]) same++;
  const lemma = word.slice(0, same) + single.slice(same);
  return bases.n?.has(lemma) ? lemma : lemma[0]!.toUpperCase() + lemma.slice(1);
}
