import type { World } from '../world/world.ts';
import type { Word } from './words.ts';

const known = new WeakMap<World, Map<string, string | null>>();
const MOST_FORMS = 100_000;

/** State that a form stands for first of all; null when it may as well be something else. */
function stateOf(form: string, world: World): string | null {
  let forms = known.get(world);
  if (!forms) {
    forms = new Map();
    known.set(world, forms);
  }
  const kept = forms.get(form);
  if (kept !== undefined) return kept;
  const first = world.meanings(form)[0];
  const state = first?.kind === 'state' ? first.state : null;
  if (forms.size >= MOST_FORMS) forms.clear();
  forms.set(form, state);
  return state;
}

const MOST_WORDS = 4;

/** States named in a text by any form of theirs, most told first (ties by code); the title counts three times. */
export function statesIn(
  title: string,
  text: string,
  titleWords: readonly Word[],
  words: readonly Word[],
  world: World,
): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const [source, list, weight] of [
    [title, titleWords, 3],
    [text, words, 1],
  ] as const) {
    for (let i = 0; i < list.length; i++) {
      if (!list[i]!.capital) continue;
      let run = 1;
      while (
        run < MOST_WORDS &&
        i + run < list.length &&
        list[i + run]!.capital &&
        list[i + run]!.start - list[i + run - 1]!.end === 1
      )
        run++;
      for (; run > 0; run--) {
        const form = source.slice(list[i]!.start, list[i + run - 1]!.end).replace(/['’]s$/, '');
        const state = stateOf(form, world);
        if (!state) continue;
        counts.set(state, (counts.get(state) ?? 0) + weight);
        i += run - 1;
        break;
      }
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
