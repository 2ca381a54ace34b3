import { mayHold } from '../world/date-range.ts';
import { countryThen, officeKinds, officeThen, termMatches, titleMatches } from './offices.ts';
import { countriesIn, countryOfPhrase, isPossessive, leftEdge } from './phrases.ts';
import {
  addDraft,
  cast,
  type Draft,
  isCapitalised,
  lower,
  type Member,
  resolve,
  type Scene,
  type Title,
  trace,
  wordsOf,
} from './scene.ts';
import { stateActor } from './states.ts';
import { isPluralTitle, titleHead } from './title-phrases.ts';
import { COUNTRY_NOUNS, SPOKESPERSONS, TITLE_GENDER } from './words.ts';

/** "the minister", "the Russian leader", "the North's spokeswoman": to the person introduced so, else by office and date from the lexicon. */
export function resolveTitles(scene: Scene): void {
  scene.tokens.forEach((_, index) => {
    if (scene.at[index] || scene.describes[index] || isPluralTitle(scene, index)) return;
    const head = titleHead(scene, index);
    if (
      head === null ||
      scene.tokens[index]!.upos === 'ADJ' ||
      /^compound|^amod/.test(scene.tokens[index]!.deprel)
    )
      return;
    const left = leftEdge(scene, index);
    // "his head" is no head of anything.
    if (!isDefinite(scene, left, index) || (head === 'head' && scene.tokens[left]!.xpos === 'PRP$')) return;
    const { country, end } = countryOfPhrase(scene, left, index);
    const title: Title = { words: titleWords(scene, left, index, end), head, country };
    const member = introduced(scene, index, title) ?? byOffice(scene, title);
    const draft: Draft = {
      from: left,
      to: end,
      type: 'description',
      actor: null,
      name: null,
      country,
      rule: '',
    };
    if (!addDraft(scene, draft, { from: index, to: index + 1 })) return;
    if (member) resolve(scene, draft, member.actor, 'description:title');
    else {
      draft.name = wordsOf(scene, left, end).replace(/^(the|this|that|its|their|his|her) /i, '');
      draft.rule = 'description:left-open';
      trace(scene, draft.rule, left, end, 'nobody was introduced with this title');
    }
  });
}

/** "the …", "Japan's …", "its …", "this …", and bare titles that open a clause ("President said"); not "a minister". */
function isDefinite(scene: Scene, left: number, head: number): boolean {
  const first = scene.tokens[left]!;
  if (/^(the|this|that|its|their|his|her|our|my)$/.test(lower(first))) return true;
  if (first.upos === 'DET') return false;
  for (let i = left; i < head; i++) if (isPossessive(scene.tokens[i]!.form)) return true;
  return false;
}

function titleWords(scene: Scene, from: number, head: number, end: number): string[] {
  const words: string[] = [];
  for (let i = from; i < end; i++) {
    const { form, upos } = scene.tokens[i]!;
    if (i > head && lower(scene.tokens[head]) !== 'secretary' && lower(scene.tokens[head]) !== 'minister')
      break;
    if (upos === 'DET' || upos === 'PRON' || isPossessive(form) || namesOwner(scene, scene.at[i])) continue;
    words.push(form.toLowerCase());
  }
  return words;
}

/** States, and organisations of the lexicon: whom an office belongs to, not what it is. */
const namesOwner = (scene: Scene, draft: Draft | undefined): boolean => {
  if (!draft?.country || draft.type === 'place') return false;
  const actor = draft.actor === null ? undefined : scene.cast.get(draft.actor)?.actor;
  return draft.type !== 'organization' || (actor?.kind === 'organization' && actor.basis === 'lexicon');
};

/** The person named last before it whose titles, in the text or by the lexicon, answer to this one; else the only one named after it. */
function introduced(scene: Scene, index: number, title: Title): Member | null {
  const fits = [...scene.cast.values()].filter(
    (member) => member.actor.kind === 'person' && answers(scene, member, title),
  );
  if (!fits.length) return null;
  let best: Member | null = null;
  let last = -1;
  for (const draft of scene.drafts) {
    if (draft.from >= index || draft.actor === null || draft.from < last) continue;
    const member = fits.find((candidate) => candidate.actor.id === draft.actor);
    if (member) [best, last] = [member, draft.from];
  }
  return best ?? (fits.length === 1 && title.head !== 'official' ? fits[0]! : null);
}

function answers(scene: Scene, member: Member, title: Title): boolean {
  if (title.country !== null && member.actor.country !== null && member.actor.country !== title.country)
    return false;
  if (title.country !== null && member.actor.country === null && title.head !== 'official') return false;
  const gender = TITLE_GENDER[title.head];
  if (gender && member.gender && member.gender !== gender) return false;
  if (member.titles.some((given) => titleMatches(given, title))) return true;
  if (member.actor.basis !== 'lexicon') return false;
  // Who was or will be president is not "the president".
  return scene.world
    .termsOfPerson(member.actor.id)
    .some((term) => (scene.date === null || mayHold(term, scene.date)) && termMatches(term, title));
}

/** The only holder of an office of a named state on the article's date. */
function byOffice(scene: Scene, title: Title): Member | null {
  if (title.country === null || scene.date === null) return null;
  for (const kind of officeKinds(title)) {
    const holders = scene.world
      .holders(title.country, kind, scene.date)
      .filter((term) => termMatches(term, title) && mayHold(term, scene.date!));
    const persons = [...new Set(holders.map((term) => term.person))];
    if (persons.length !== 1) {
      if (persons.length > 1 || title.head === 'leader') return null;
      continue;
    }
    // A spokesperson without a name is one of many; a leader is the first of the state.
    if (SPOKESPERSONS.has(title.head)) return null;
    const office = officeThen(scene, persons[0]!);
    return cast(scene, {
      id: persons[0]!,
      kind: 'person',
      name: holders[0]!.name,
      country: countryThen(scene, persons[0]!),
      ...(office && { office }),
      basis: 'lexicon',
    });
  }
  return null;
}

/** "the Japanese side", "Moscow's side": the state. "the two sides", "both countries" stay open. */
export function resolveSides(scene: Scene): void {
  scene.tokens.forEach((token, index) => {
    if (!/^(side|delegation)$/.test(token.form) || token.upos !== 'NOUN' || scene.at[index]) return;
    const left = leftEdge(scene, index);
    const countries = countriesIn(scene, left, index);
    if (countries.length !== 1 || token.form !== 'side') return;
    const draft = addDraft(
      scene,
      { from: left, to: index + 1, type: 'description', actor: null, name: null, country: null, rule: '' },
      { from: index, to: index + 1 },
    );
    if (draft) resolve(scene, draft, stateActor(scene, countries[0]!), 'description:side');
  });
}

/** "the country", "the nation": the state named last; "his country" waits for the pronoun. */
export function resolveCountryNouns(scene: Scene): void {
  scene.tokens.forEach((token, index) => {
    if (!COUNTRY_NOUNS.has(token.form) || scene.at[index] || isCapitalised(token)) return;
    const left = leftEdge(scene, index);
    if (index - left !== 1) return;
    const word = lower(scene.tokens[left]);
    if (word !== 'the' && scene.tokens[left]!.xpos !== 'PRP$') return;
    const country = word === 'the' ? lastState(scene, index) : ownerCountry(scene, left);
    if (!country) return;
    const draft = addDraft(
      scene,
      { from: left, to: index + 1, type: 'description', actor: null, name: null, country: null, rule: '' },
      { from: index, to: index + 1 },
    );
    if (draft) resolve(scene, draft, stateActor(scene, country), 'description:country');
  });
}

const ownerCountry = (scene: Scene, pronoun: number): string | null => {
  const country = scene.at[pronoun]?.country ?? null;
  return country !== null && scene.world.states.has(country) ? country : null;
};

/** The one state of the sentence so far, else of the sentence before; null where there are several. */
function lastState(scene: Scene, index: number): string | null {
  const sentence = scene.tokens[index]!.sentence;
  for (let s = sentence; s >= Math.max(0, sentence - 1); s--) {
    const { from, to } = scene.language.sentences[s]!;
    const states = new Set(
      scene.drafts
        .filter(
          (draft) =>
            draft.country &&
            draft.from >= from &&
            draft.from < Math.min(to, index) &&
            scene.world.states.has(draft.country),
        )
        .map((draft) => draft.country!),
    );
    if (states.size === 1) return [...states][0]!;
    if (states.size > 1) return null;
  }
  return null;
}

/** "its foreign minister", "his spokesman": once the pronoun is known, by the country that it counts for. */
export function resolveOwnedTitles(scene: Scene): void {
  for (const draft of scene.drafts) {
    if (draft.rule !== 'description:left-open' || scene.tokens[draft.from]!.xpos !== 'PRP$') continue;
    const country = scene.at[draft.from]?.country ?? null;
    if (country === null || draft.country !== null) continue;
    let index = draft.to - 1;
    while (index > draft.from && scene.at[index] !== draft) index--;
    const head = titleHead(scene, index);
    if (head === null) continue;
    const title: Title = { words: titleWords(scene, draft.from, index, draft.to), head, country };
    const member = introduced(scene, index, title) ?? byOffice(scene, title);
    if (member && member.actor.id !== scene.at[draft.from]?.actor)
      resolve(scene, draft, member.actor, 'description:owned-title');
    else if (
      /^(minister|spokes|ambassador|president|premier|leader|chancellor|official|diplomat|envoy)/.test(head)
    )
      draft.country = country;
  }
}
