import { spanOf } from '../language/layer.ts';
import type { Desk, Draft, Step } from './draft.ts';

/** Tells what one step made, changed and left out, where somebody asked for it. */
export function traceStep(step: Step, before: readonly Draft[], after: readonly Draft[], desk: Desk): void {
  const { explain } = desk;
  if (!explain) return;
  const tell = (draft: Draft, reason: string): void =>
    explain({ stage: 'statements', step: step.name, input: wordsOf(draft, desk), reason });
  const known = new Map(before.map((draft) => [keyOf(draft), draft]));
  const kept = new Set(after);
  const keys = new Set(after.map(keyOf));
  for (const draft of after) {
    const old = before.includes(draft) ? draft : known.get(keyOf(draft));
    if (old === draft) continue;
    if (!old) tell(draft, `made by ${draft.rules.join(', ')}`);
    else if (String(old.rules) !== String(draft.rules))
      tell(
        draft,
        `changed by ${draft.rules.filter((rule) => !old.rules.includes(rule)).join(', ') || step.name}`,
      );
  }
  for (const draft of before) {
    if (kept.has(draft) || keys.has(keyOf(draft))) continue;
    tell(draft, 'left out');
  }
}

/** A draft is the same through all steps by its cue, or by where it begins. */
const keyOf = ({ cue, content }: Draft): string => (cue === null ? `at ${content[0]?.from}` : `cue ${cue}`);

const wordsOf = ({ content }: Draft, desk: Desk): string =>
  content
    .map((range) => {
      const { start, end } = spanOf(desk.language, range);
      return desk.article.text.slice(start, end);
    })
    .join(' … ')
    .slice(0, 200);
