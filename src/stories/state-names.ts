import type { World } from '../world/world.ts';
import type { Term } from './stems.ts';
import type { Word } from './words.ts';

/** What the words so far stand for, and where the next word leads: look-ups in the world are dear, most names come again. */
interface Step {
  /** undefined: not looked up yet. */
  state: string | null | undefined;
  readonly next: Map<Term, Step>;
}

const makeStep = (): Step => ({ state: undefined, next: new Map() });
const roots = new WeakMap<World, { step: Step; steps: number }>();
/** The memory is emptied when full: it only saves time. */
const MOST_STEPS = 100_000;
const MOST_WORDS = 4;

/** State that a form stands for first of all; null when it may as well be something else. */
function stateOf(form: string, world: World): string | null {
  const [first] = world.meanings(form.replace(/['’]s$/, ''));
  return first?.kind === 'state' ? first.state : null;
}

function rootOf(world: World): { step: Step; steps: number } {
  let root = roots.get(world);
  if (!root || root.steps > MOST_STEPS) {
    root = { step: makeStep(), steps: 0 };
    roots.set(world, root);
  }
  return root;
}

/** States named in a text by any form of theirs, most told first (ties by code); the title counts three times. */
export function statesIn(
  title: string,
  text: string,
  titleWords: readonly Word[],
  words: readonly Word[],
  world: World,
): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  count(counts, title, titleWords, titleWords.length, 3, world);
  count(counts, text, words, words.length, 1, world);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function count(
  counts: Map<string, number>,
  text: string,
  words: readonly Word[],
  length: number,
  weight: number,
  world: World,
): void {
  const root = rootOf(world);
  for (let i = 0; i < length; i++) {
    if (!words[i]!.capital) continue;
    let step = root.step;
    let state: string | null = null;
    let last = i;
    // The longest run of capitals that names a state counts: "North Korea" before "Korea".
    for (let k = i; k < length && k < i + MOST_WORDS && words[k]!.capital; k++) {
      if (k > i && (words[k]!.start - words[k - 1]!.end !== 1 || text[words[k]!.start - 1] !== ' ')) break;
      let next = step.next.get(words[k]!.term);
      if (!next) {
        next = makeStep();
        step.next.set(words[k]!.term, next);
        root.steps++;
      }
      step = next;
      if (step.state === undefined) step.state = stateOf(text.slice(words[i]!.start, words[k]!.end), world);
      if (step.state !== null) [state, last] = [step.state, k];
    }
    if (state === null) continue;
    counts.set(state, (counts.get(state) ?? 0) + weight);
    i = last;
  }
}
