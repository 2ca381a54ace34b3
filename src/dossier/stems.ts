/** Words that carry no subject: for overlaps and issues only. */
const STOP = new Set(
  `a an the and or but nor so yet if then than that this these those there here it its it's he she they them their theirs his her hers him we us our ours you your i me my who whom whose which what when where why how
  of in on at to from by with without for about into onto over under between among after before since until till during against through as per via within upon toward towards
  is are was were be been being am do does did doing done have has had having will would shall should can could may might must ought
  not no never only also just still even very more most less least much many few some any each every both all other another such own same too again further once first last next new
  said say says saying told tell tells added adds adding stated announced according noted warned insisted called calling
  one two three four five six seven eight nine ten monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  year years month months week weeks day days today yesterday tomorrow morning afternoon evening night time ago part side sides country countries mr ms mrs dr sir
  government minister ministry president prime secretary chief spokesman spokeswoman spokesperson foreign state official officials`.split(
    /\s+/,
  ),
);

/** Forms that no ending gives away, with the verb they are of. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `withdrew,withdrawn:withdraw broke,broken:break took,taken:take held:hold met:meet kept:keep
  left:leave sent:send gave,given:give went,gone:go came:come began,begun:begin rose,risen:rise
  fell,fallen:fall sank,sunk:sink struck,stricken:strike shot:shoot fought:fight brought:bring
  bought:buy sold:sell paid:pay laid:lay led:lead won:win lost:lose built:build lent:lend spent:spend
  drew,drawn:draw flew,flown:fly threw,thrown:throw froze,frozen:freeze sought:seek stood:stand
  swore,sworn:swear wrote,written:write hid,hidden:hide`
    .split(/\s+/)
    .flatMap((row) => {
      const [forms = '', verb = ''] = row.split(':');
      return forms.split(',').map((form) => [form, verb] as const);
    }),
);

export const isIrregular = (word: string): boolean => IRREGULAR.has(word.toLowerCase());

/** Words come again and again: their stems are kept, so many at most. */
const MOST_HELD = 20_000;
const held = new Map<string, string>();

/** The stem of a word, crude but the same for its forms: "withdrew" → "withdraw", "boats" → "boat", "suspended" → "suspend". */
export function stem(word: string): string {
  const known = held.get(word);
  if (known !== undefined) return known;
  if (held.size >= MOST_HELD) held.clear();
  const found = stemmed(word);
  held.set(word, found);
  return found;
}

function stemmed(word: string): string {
  const bare = word.toLowerCase().replace(/[’']s?$/, '');
  const lower = IRREGULAR.get(bare) ?? bare;
  if (lower.length <= 4) return lower.replace(/(?<=[a-z]{3})s$/, '');
  return lower
    .replace(/(ies|ied)$/, 'y')
    .replace(/(?<=.{4})(ing|ed|es|s)$/, '')
    .replace(/(?<=.{4})(al|ion|ment)s?$/, '')
    .replace(/(?<=.{3})e$/, '')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}

/** Words with their place in a text. */
export function* wordsIn(
  text: string,
): Generator<{ readonly word: string; readonly start: number; readonly end: number }> {
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu))
    yield { word: match[0], start: match.index, end: match.index + match[0].length };
}

export function isStop(word: string): boolean {
  const lower = word.toLowerCase();
  return STOP.has(lower) || (/[’']s$/.test(lower) && STOP.has(lower.slice(0, -2)));
}

/** Stems of the words that carry the subject of a text. */
export function stemsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const { word } of wordsIn(text)) if (!isStop(word) && word.length > 1) found.add(stem(word));
  return found;
}

/** Share of the smaller set that both hold, 0 to 1; 0 where one is empty. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (!a.size || !b.size) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const item of small) if (large.has(item)) shared++;
  return shared / small.size;
}
