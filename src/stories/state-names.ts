import type { World } from '../world/world.ts';
import { CAPITAL } from './stems.ts';
import type { Words } from './words.ts';

/**
 * What runs of capitals stood for lately: look-ups in the world are dear, most names come again. It only saves time: what it holds
 * follows from world and form alone, and a place is taken over by the next form that falls on it.
 */
interface Memory {
  readonly hashes: Int32Array;
  readonly forms: string[];
  readonly states: (string | null)[];
}

const PLACES = 2 ** 16;
const memories = new WeakMap<World, Memory>();
const MOST_WORDS = 4;

function memoryOf(world: World): Memory {
  let memory = memories.get(world);
  if (!memory) {
    memory = {
      hashes: new Int32Array(PLACES),
      forms: new Array<string>(PLACES).fill(''),
      states: new Array<string | null>(PLACES).fill(null),
    };
    memories.set(world, memory);
  }
  return memory;
}

/** State that a form stands for first of all; null when it may as well be something else. */
function stateOf(form: string, world: World): string | null {
  const [first] = world.meanings(form.replace(/['’]s$/, ''));
  return first?.kind === 'state' ? first.state : null;
}

/** States named in a text by any form of theirs, most told first (ties by code); the title counts three times. */
export function statesIn(
  title: string,
  text: string,
  titleWords: Words,
  words: Words,
  most: number,
  world: World,
): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  count(counts, title, titleWords, titleWords.terms.length, 3, world);
  count(counts, text, words, Math.min(most, words.terms.length), 1, world);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function count(
  counts: Map<string, number>,
  text: string,
  { forms, marks, starts, ends }: Words,
  length: number,
  weight: number,
  world: World,
): void {
  const memory = memoryOf(world);
  for (let i = 0; i < length; i++) {
    if (!(marks[i]! & CAPITAL)) continue;
    const start = starts[i]!;
    let state: string | null = null;
    let last = i;
    let hash = 0;
    // The longest run of capitals that names a state counts: "North Korea" before "Korea".
    for (let k = i; k < length && k < i + MOST_WORDS && marks[k]! & CAPITAL; k++) {
      if (k > i && (starts[k]! - ends[k - 1]! !== 1 || text.charCodeAt(starts[k]! - 1) !== 0x20)) break;
      hash = Math.imul(hash ^ forms[k]!, 0x5bd1e995);
      hash ^= hash >>> 15;
      const found = recalled(memory, hash, text, start, ends[k]!, world);
      if (found !== null) [state, last] = [found, k];
    }
    if (state === null) continue;
    counts.set(state, (counts.get(state) ?? 0) + weight);
    i = last;
  }
}

function recalled(
  { hashes, forms, states }: Memory,
  hash: number,
  text: string,
  start: number,
  end: number,
  world: World,
): string | null {
  const place = hash & (PLACES - 1);
  const known = forms[place]!;
  if (hashes[place] === hash && known.length === end - start && text.startsWith(known, start))
    return states[place]!;
  // A copy: a mere slice would keep the whole text in memory.
  const form = Buffer.from(text.slice(start, end), 'utf16le').toString('utf16le');
  hashes[place] = hash;
  forms[place] = form;
  states[place] = stateOf(form, world);
  return states[place]!;
}
