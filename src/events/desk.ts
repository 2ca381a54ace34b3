import type { EventContext } from '../actors/context.ts';
import { type LanguageLayer, spanOf, type Token, type TokenRange } from '../language/layer.ts';
import { childrenOf } from '../language/tree.ts';
import { NOBODY, type Party } from '../record/actor.ts';
import { overlaps } from '../record/span.ts';
import { isPersonWord } from './parties/person-words.ts';
import { phraseAt, prepositionOf } from './tree/phrase.ts';
import { repaired } from './tree/repaired.ts';

/** What every rule of this room looks at, with the parties looked up so far. */
export interface Desk {
  readonly context: EventContext;
  readonly layer: LanguageLayer;
  token(index: number): Token;
  lemma(index: number): string;
  /** The party that the noun phrase with this head stands for. */
  partyAt(head: number): Party;
  /** The party in these tokens. */
  partyIn(range: TokenRange): Party;
}

export function deskFor(context: EventContext): Desk {
  const layer = repaired(context.language);
  const known = new Map<string, Party>();
  const partyIn = (range: TokenRange): Party => {
    if (range.to <= range.from) return NOBODY;
    const key = `${range.from}:${range.to}`;
    const found = known.get(key) ?? withCountry(context, layer, range);
    known.set(key, found);
    return found;
  };
  return {
    context,
    layer,
    token: (index) => layer.tokens[index]!,
    lemma: (index) => layer.tokens[index]!.lemma.toLowerCase(),
    partyAt: (head) => {
      const party = partyIn(phraseAt(layer, head));
      return isOpposite(layer, head) ? { ...party, actor: null, country: null } : party;
    },
    partyIn,
  };
}

/** People who stand to somebody: "Norland's critics", "its allies" are no Norlanders. */
const OPPOSITE =
  /^(ally|critic|rival|opponent|enemy|foe|partner|neighbour|neighbor|donor|creditor|counterpart|adversary)$/;

/** Is it whose they are that the phrase names, and not who they are? */
const isOpposite = (layer: LanguageLayer, head: number): boolean =>
  OPPOSITE.test(layer.tokens[head]!.lemma.toLowerCase()) &&
  childrenOf(layer, head).some((child) => isOwner(layer.tokens[child]!)) &&
  // "his Norlandic counterpart" names a people of its own.
  !childrenOf(layer, head).some(
    (child) => !isOwner(layer.tokens[child]!) && /^\p{Lu}/u.test(layer.tokens[child]!.form) && child < head,
  );
const isOwner = ({ deprel, xpos }: Token): boolean => deprel === 'nmod:poss' || xpos === 'PRP$';

/** The party of a phrase; whom its words count for where the actors leave it open ("U.N. mediator Ansel Brook"). */
function withCountry(context: EventContext, layer: LanguageLayer, range: TokenRange): Party {
  const party = context.actors.partyOf(spanOf(layer, range));
  if (party.name === null || party.country !== null) return party;
  for (let word = range.from; word < range.to - 1; word++) {
    const { deprel, start, end, head } = layer.tokens[word]!;
    if (!/^(amod|compound|nmod:poss)$/.test(deprel) || head < word || head >= range.to) continue;
    const mention = context.actors.mentions.find(
      (one) => one.country !== null && one.start <= start && end <= one.end,
    );
    if (
      mention &&
      !/^(pro|anti|non)-/i.test(layer.text.slice(mention.start, end)) &&
      layer.tokens[word + 1]?.form !== '-'
    )
      return { ...party, country: mention.country };
  }
  return party;
}

/** Is it somebody with an identity, and not only a wording? */
export const isKnown = (party: Party): boolean => party.actor !== null || party.country !== null;

/** Names of bodies in capitals that the tagger took for common words. */
const ACRONYM = /^[A-Z]{3,}$/;

const TEMPORAL =
  /^((mon|tues|wednes|thurs|fri|satur|sun)day|(jan|febr)uary|march|april|may|june|july|august|(septem|octo|novem|decem)ber|day|week|weekend|month|year|today|yesterday|tomorrow|tonight|morning|evening|afternoon|night|hour|time|(jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\\.?)$/i;

/** Does a phrase tell a time? Times are nobody. */
export const isTemporal = (desk: Desk, head: number): boolean =>
  desk.context.times.some((time) => overlaps(time, desk.token(head))) || TEMPORAL.test(desk.token(head).form);

/** Words that count those who follow: "dozens of demonstrators". */
const QUANTITY =
  /^(dozen|score|hundred|thousand|million|number|majority|handful|couple|group|team|crowd|bunch|pair|trio|band|most|some|many|several|all|half|none|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*)s?$/;

const countedBy = (desk: Desk, head: number): number | null =>
  QUANTITY.test(desk.token(head).form.toLowerCase())
    ? (childrenOf(desk.layer, head).find(
        (child) => child > head && prepositionOf(desk.layer, child) === 'of',
      ) ?? null)
    : null;

/** A phrase that can act or be acted on though it is nobody known: people, troops, a name. */
export function isAnimate(desk: Desk, head: number): boolean {
  const token = desk.token(head);
  if (isTemporal(desk, head)) return false;
  if (token.upos === 'PROPN' || ACRONYM.test(token.form)) return true;
  if (isPersonWord(desk.lemma(head)) || isPersonWord(token.form.toLowerCase())) return true;
  const counted = countedBy(desk, head);
  return counted !== null && isAnimate(desk, counted);
}

/** Do two parties stand for one side? By actor; else by country where one of them is no more than the country's; else by wording. */
export function isSameParty(a: Party, b: Party): boolean {
  if (a.actor && b.actor) return a.actor === b.actor;
  if (a.country || b.country) return a.country === b.country && !a.actor === !b.actor;
  return a.name !== null && a.name === b.name;
}
