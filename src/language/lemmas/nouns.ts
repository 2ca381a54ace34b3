import type { Bases } from './bases.ts';
import { NOUN_BASE } from './irregular.ts';

/** Addresses, groups, files and tags keep their form: "alt.animals.cats", "#books". */
export const ADDRESS = /^[#@]\p{L}|\p{L}[./@]\p{L}{2,}|_/u;

/** Singular of a plural noun in lower case. */
export function singular(form: string, bases: Bases): string {
  const irregular = NOUN_BASE.get(form);
  if (irregular) return irregular;
  if (ADDRESS.test(form)) return form;
  // "50's" is a decade, "12's" and "NGO's" are plurals.
  const apostrophe = /^(.+)['’`]s?$/.exec(form);
  if (apostrophe) return /^\d*0$/.test(apostrophe[1]!) ? `${apostrophe[1]}s` : apostrophe[1]!;
  if (/\d0s$/.test(form)) return form;
  const compound = /^(.+-)?(\p{L}{3,})$/u.exec(form);
  if (/men$/.test(form) && form.length > 4) return `${form.slice(0, -2)}an`;
  if (compound?.[1] && NOUN_BASE.has(compound[2]!)) return compound[1] + NOUN_BASE.get(compound[2]!)!;
  if (form.length < 4 || !form.endsWith('s') || /(?:ss|us)$/.test(form)) return form;
  const choose = (candidates: readonly string[], fallback: string): string =>
    candidates.find((candidate) => bases.n?.has(candidate)) ?? fallback;
  if (form.endsWith('is')) return /(?:sis|xis)$/.test(form) || bases.n?.has(form) ? form : form.slice(0, -1);
  if (form.endsWith('ies'))
    return choose([form.slice(0, -1), `${form.slice(0, -3)}y`], `${form.slice(0, -3)}y`);
  if (form.endsWith('ves'))
    return choose(
      [form.slice(0, -1), `${form.slice(0, -3)}f`, `${form.slice(0, -3)}fe`],
      /(?:l|ar)ves$/.test(form) ? `${form.slice(0, -3)}f` : form.slice(0, -1),
    );
  // Aches and caches, but not coaches and beaches.
  if (/(?<![eo])aches$/.test(form)) return form.slice(0, -1);
  if (/(?:ses|xes|zes|ches|shes|oes)$/.test(form))
    return choose(
      [form.slice(0, -2), form.slice(0, -1)],
      /(?:sses|xes|ches|shes|oes|[aiou]ses)$/.test(form) &&
        !/(?:[aeiou]{2}ses|[aeiou]ases|uses|oses|[^s]ises)$/.test(form)
        ? form.slice(0, -2)
        : form.slice(0, -1),
    );
  return form.slice(0, -1);
}
