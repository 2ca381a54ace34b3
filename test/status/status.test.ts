import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadReaderModel } from '../../src/language/model/reader-model.ts';
import type { EventStatus } from '../../src/record/event.ts';
import { loadWorld } from '../../src/world/load-world.ts';
import { eventsOf } from './events-of.ts';

/** An invented sentence with the word of its act. `status` null: the act is told not to have happened, or only thought of. */
interface Marked {
  readonly text: string;
  readonly trigger: string;
  readonly status: EventStatus | null;
  /** What the rules were worked on with, and what was left alone until the end (docs/status.md). */
  readonly part: 'development' | 'held-out';
}

const FLOOR = 0.9;
const MISSED = 'no event';

const sentences: readonly Marked[] = readFileSync(new URL('./sentences.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Marked);

/** Is each act's status the one marked? One line for each that is not, and a row for each status. */
async function judge(part: Marked['part']): Promise<{ accuracy: number; report: string; misses: string[] }> {
  const [model, world] = await Promise.all([loadReaderModel(), loadWorld()]);
  const counts = new Map<string, [right: number, all: number]>();
  const misses: string[] = [];
  for (const { text, trigger, status } of sentences.filter((one) => one.part === part)) {
    const start = text.search(new RegExp(`\\b${trigger}`));
    const events = await eventsOf(text, { model, world });
    const found = events.find((one) => one.trigger.start <= start && start < one.trigger.end);
    const right = (found?.status ?? null) === status;
    const row = counts.get(status ?? MISSED) ?? [0, 0];
    counts.set(status ?? MISSED, [row[0] + Number(right), row[1] + 1]);
    if (!right) misses.push(`${found?.status ?? MISSED}, not ${status ?? MISSED}: ${text}`);
  }
  const rows = [...counts].map(([name, [right, all]]) => `${name} ${right}/${all}`);
  const [right, all] = [...counts.values()].reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  return { accuracy: right / all, report: `${part} ${right}/${all}: ${rows.join(', ')}`, misses };
}

test.each(['development', 'held-out'] as const)('status of the %s half', async (part) => {
  const { accuracy, report, misses } = await judge(part);
  if (process.env.SHOW_STATUS) console.info([report, ...(part === 'development' ? misses : [])].join('\n'));
  expect(accuracy, [report, ...misses].join('\n')).toBeGreaterThanOrEqual(FLOOR);
});
