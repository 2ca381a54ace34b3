import { firstDay, mayHold } from '../world/date-range.ts';
import type { OfficeKind, Term } from '../world/world.ts';
import type { Scene, Title } from './scene.ts';
import { LEADING, SPOKESPERSONS } from './words.ts';

/** Terms of a person at the article's date: those in office then, else all of them. */
function termsThen(scene: Scene, person: string): readonly Term[] {
  const terms = scene.world.termsOfPerson(person);
  if (scene.date === null) return terms;
  const then = terms.filter((term) => mayHold(term, scene.date!));
  return then.length ? then : terms;
}

const homeOf = (term: Term): string | null => term.state ?? term.body;

/** State or body that a person of the lexicon counts for on the article's date; null where terms of several would have to be chosen from. */
export function countryThen(scene: Scene, person: string): string | null {
  const terms = termsThen(scene, person);
  const homes = [...new Set(terms.map(homeOf))];
  if (homes.length === 1) return homes[0]!;
  // Offices of two states at once (a president who is co-prince elsewhere): the state that the person's id names.
  const own = homes.find((home) => home !== null && person.startsWith(`${home.toLowerCase()}.`));
  if (own && terms.every((term) => scene.date === null || mayHold(term, scene.date))) return own;
  if (scene.date === null) return null;
  // Out of office: the last office before that day is what the news still knows somebody by.
  const before = terms.filter((term) => firstDay(term.from) <= scene.date!);
  const last = [...before].sort((a, b) => (firstDay(a.from) < firstDay(b.from) ? 1 : -1))[0];
  return last ? homeOf(last) : null;
}

/** States whose name takes an article after "of". */
const WITH_ARTICLE =
  /^(United|Netherlands|Philippines|Bahamas|Maldives|Gambia|Comoros|Seychelles|Soviet Union|Holy See)|(Republic|Emirates|Islands|Union)$/;

/** The office held on the article's date, in words: "President of Russia"; undefined when none is known. */
export function officeThen(scene: Scene, person: string): string | undefined {
  if (scene.date === null) return undefined;
  const country = countryThen(scene, person);
  const held = scene.world.termsOfPerson(person).filter((candidate) => mayHold(candidate, scene.date!));
  const term = held.find((candidate) => homeOf(candidate) === country) ?? held[0];
  if (!term) return undefined;
  const home = term.state ? scene.world.states.get(term.state)?.name : null;
  // "Kremlin Spokesperson", "White House Press Secretary" name their state themselves.
  const words = term.title.split(' ');
  const told = [words[0]!, words.slice(0, 2).join(' ')].some((form) =>
    scene.world.meanings(form).some((meaning) => meaning.kind === 'state'),
  );
  return home && !told ? `${term.title} of ${WITH_ARTICLE.test(home) ? 'the ' : ''}${home}` : term.title;
}

/** Kinds of office that a title can mean, for looking up holders. */
export function officeKinds({ head, words }: Pick<Title, 'head' | 'words'>): readonly OfficeKind[] {
  const has = (...forms: string[]): boolean => forms.some((form) => words.includes(form));
  if (has('former', 'ex', 'deputy', 'vice', 'assistant', 'acting', 'senior', 'late')) return [];
  if (SPOKESPERSONS.has(head)) return ['spokesperson'];
  if (head === 'minister' || head === 'secretary') {
    if (has('prime')) return ['head of government'];
    if (has('foreign', 'external')) return ['foreign minister'];
    if (has('defence', 'defense')) return ['defence minister'];
    if (head === 'secretary' && has('state') && !has('press')) return ['foreign minister'];
    if (has('chief', 'press', 'cabinet')) return ['spokesperson'];
    if (has('general')) return ['leader'];
    return [];
  }
  if (head === 'diplomat') return has('top', 'chief') ? ['foreign minister'] : [];
  if (head === 'president') return ['head of state', 'leader'];
  if (/^(king|queen|emir|sultan|monarch|ruler|pope)$/.test(head)) return ['head of state'];
  if (/^(premier|chancellor|taoiseach|prime-minister)$/.test(head)) return ['head of government'];
  if (head === 'ambassador' && has('un', 'nations')) return ['UN ambassador'];
  if (head === 'leader') return ['head of state', 'head of government', 'leader'];
  if (head === 'secretary-general') return ['leader'];
  return [];
}

/** Does a term of the lexicon answer to a title: "the Russian leader", "the foreign minister"? */
export function termMatches(term: Term, title: Pick<Title, 'head' | 'words'>): boolean {
  const words = term.title.toLowerCase().split(/[^\p{L}-]+/u);
  // "the former president", "the next leader" are not who is in office.
  if (title.words.some((word) => NOT_NOW.test(word))) return false;
  if (title.head === 'leader')
    return (
      /^(head of state|head of government|leader)$/.test(term.office) &&
      specifics(title.words, title.head).every((word) => words.includes(word))
    );
  if (title.head === 'diplomat') return /^(foreign minister|UN ambassador)$/.test(term.office);
  if (/^(chief|head|boss)$/.test(title.head) && term.office === 'leader')
    return specifics(title.words, title.head).every((word) => words.includes(word));
  const heads = SPOKESPERSONS.has(title.head) ? [...SPOKESPERSONS, 'secretary'] : [title.head];
  if (SPOKESPERSONS.has(title.head) && term.office === 'spokesperson') return true;
  if (!heads.some((head) => words.includes(head) || term.title.toLowerCase().includes(head))) {
    return (
      (title.head === 'premier' && term.office === 'head of government') ||
      (title.head === 'minister' && /Secretary/.test(term.title) && /minister/.test(term.office))
    );
  }
  return specifics(title.words, title.head).every(
    (word) => words.includes(word) || words.includes(SPELLINGS[word] ?? ''),
  );
}

const SPELLINGS: Readonly<Record<string, string>> = {
  defence: 'defense',
  defense: 'defence',
  foreign: 'external',
};
const LOOSE = new Set(
  'the a an its his her their new top current then former outgoing incumbent visiting of for and mr mrs ms ministry'.split(
    ' ',
  ),
);

/** Words of a title that narrow it: "foreign" of "the foreign minister". */
const specifics = (words: readonly string[], head: string): string[] =>
  words.filter((word) => word !== head && !LOOSE.has(word) && /^\p{L}/u.test(word) && !word.startsWith(head));

/** Words that say that an office is not held now, or that pick one of many. */
const NOT_NOW =
  /^(former|ex|next|future|late|first|last|best|greatest|only|previous|sole|most|remaining|local|\d+(st|nd|rd|th))$/;

/** Does a title that the text gave somebody answer to a later, shorter one? */
export function titleMatches(given: Title, later: Pick<Title, 'head' | 'words'>): boolean {
  if (later.words.some((word) => NOT_NOW.test(word) && !given.words.includes(word))) return false;
  const same =
    given.head === later.head ||
    (/^(leader|chief|head|boss)$/.test(later.head) && LEADING.has(given.head)) ||
    (later.head === 'minister' && given.head === 'premier') ||
    (later.head === 'premier' && given.words.includes('prime')) ||
    (SPOKESPERSONS.has(later.head) && SPOKESPERSONS.has(given.head)) ||
    (later.head === 'official' && given.head !== 'leader' && !LEADING.has(given.head)) ||
    (later.head === 'diplomat' &&
      (given.words.includes('foreign') || /^(ambassador|envoy)$/.test(given.head)));
  if (!same) return false;
  if (later.head === 'official' || later.head === 'diplomat') return true;
  return specifics(later.words, later.head).every(
    (word) => given.words.includes(word) || given.words.includes(SPELLINGS[word] ?? ''),
  );
}
