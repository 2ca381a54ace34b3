import type { RawToken } from '../text/tokens.ts';
import type { MarkedName } from './repair.ts';

const SIGN = /^(?:(?:US|AU?|C|CA|NZ|HK|S|NT|R|Z)?\$|[£€¥₹₦₱₩₪₫₴₺₽฿]|Rs?\.?|Ksh|KSh|Tk|RM|GH₵)$/;
const CODE =
  /^(?:USD|EUR|GBP|JPY|CNY|RMB|INR|AUD|CAD|NZD|HKD|SGD|CHF|ZAR|BRL|MXN|KRW|TRY|RUB|UAH|NGN|KES|PKR|BDT|THB|PHP|IDR|MYR|SAR|AED|QAR|EGP)$/;
const PREFIX = /^(?:US|AU?|NZ|HK|CA?|S|NT|R|Z)$/;
const AMOUNT = /^(?:\d[\d,.]*(?:m|bn|tn|k)?|\d+(?:\.\d+)?-\d+(?:\.\d+)?)$/i;
/** A sign that was not cut from its amount: "£10m", "Rs500". */
const SIGNED =
  /^(?:(?:US|AU?|C|CA|NZ|HK|S|NT|R|Z)?\$|[£€¥₹₦₱₩₪₫₴₺₽฿]|Rs?\.?|Ksh|KSh|Tk|RM)\d[\d,.]*(?:m|bn|tn|k)?$/i;
const NUMBER_WORD =
  /^(?:half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|several|hundreds?|dozens?|tens)$/i;
const MANY = /^(?:tens|dozens|hundreds|thousands|millions)$/i;
const SCALE = /^(?:hundreds?|thousands?|millions?|billions?|trillions?|m|bn|tn|crores?|lakhs?|mln|bln)$/i;
/** Units of currencies, of the world's states; those that are also something else (pound, mark) count only after an amount, as all do. */
const UNIT =
  /^(?:dollars?|euros?|pounds?|sterling|cents?|pence|yen|yuan|renminbi|won|rupees?|rupiahs?|pesos?|reais|real|roubles?|rubles?|hryvnias?|zlotys?|kronor|kroner|kronas?|krones?|koruna|forints?|lei|levs?|leva|liras?|lire|francs?|marks?|shillings?|rands?|nairas?|cedis?|kwachas?|pulas?|birr|dinars?|dirhams?|riyals?|rials?|shekels?|bahts?|ringgits?|dongs?|takas?|kyats?|tenges?|soms?|manats?|laris?|drams?|afghanis?|bolivars?|bolívares|guaranis?|quetzals?|lempiras?|colones|balboas?)$/i;

/**
 * Amounts of money, whatever the model saw of them: a currency's sign or code before a number ("US$ 3.5 billion"), or its unit after
 * it ("40 million euros", "300 Kenyan shillings"). Names of the model that lie within or across an amount go, and those it took for
 * money that tell no currency: "2 million", "9 percent".
 */
export function withAmounts(tokens: readonly RawToken[], names: readonly MarkedName[]): MarkedName[] {
  const amounts: MarkedName[] = [];
  for (let at = 0; at < tokens.length; ) {
    const to = amountEnd(tokens, at);
    if (to) amounts.push({ from: at, to, type: 'money', probability: 1, rule: 'money-amount' });
    at = to || at + 1;
  }
  const crosses = (a: MarkedName, b: MarkedName): boolean => a.from < b.to && b.from < a.to;
  const kept = names.filter(
    (name) =>
      !amounts.some((amount) => crosses(amount, name)) &&
      (name.type !== 'money' || tokens.slice(name.from, name.to).some(({ form }) => tellsCurrency(form))),
  );
  return [...kept, ...amounts].sort((a, b) => a.from - b.from);
}

const tellsCurrency = (form: string): boolean =>
  SIGN.test(form) ||
  CODE.test(form) ||
  SIGNED.test(form) ||
  (UNIT.test(form) && !/^(?:real|marks?|cents?)$/i.test(form));

/** Where an amount that begins at a token ends; 0 where none begins there. */
function amountEnd(tokens: readonly RawToken[], start: number): number {
  const form = (i: number): string => tokens[i]?.form ?? '';
  let at = start;
  let marked = false;
  if (PREFIX.test(form(at)) && SIGN.test(form(at + 1))) at++;
  if (SIGNED.test(form(at))) {
    at++;
    marked = true;
  } else {
    if (SIGN.test(form(at)) || CODE.test(form(at))) {
      at++;
      marked = true;
    }
    const numbers = at;
    while (AMOUNT.test(form(at)) || (!marked && NUMBER_WORD.test(form(at)))) at++;
    if (at === numbers && !(marked === false && SCALE.test(form(at)) && form(at).length > 2)) return 0;
  }
  while (SCALE.test(form(at))) at++;
  if (marked) return UNIT.test(form(at)) && !/^marks?$/i.test(form(at)) ? at + 1 : at;
  // "hundreds of millions of euros"
  if (form(at) === 'of' && MANY.test(form(at - 1)) && SCALE.test(form(at + 1))) at += 2;
  if (form(at) === 'of' && SCALE.test(form(at - 1)) && UNIT.test(form(at + 1))) return at + 2;
  if (CODE.test(form(at)) || UNIT.test(form(at))) return at + 1;
  // One or two words of whose money it is: "300 Kenyan shillings", "2 million Hong Kong dollars".
  for (let words = 1; words <= 2; words++)
    if (isCapitalised(form(at + words - 1)) && UNIT.test(form(at + words))) return at + words + 1;
  return 0;
}

const isCapitalised = (form: string): boolean => /^\p{Lu}/u.test(form);
