import type { Evidence } from '../record/evidence.ts';

/** Is this an evidence object, wherever it stands? */
export function isEvidence(value: object): value is Evidence {
  const { article, start, end, textHash } = value as Partial<Record<keyof Evidence, unknown>>;
  return (
    typeof article === 'string' &&
    typeof start === 'number' &&
    typeof end === 'number' &&
    typeof textHash === 'string'
  );
}

/** Every evidence that anything within a value rests on, in its order. */
export function evidenceIn(value: unknown): Evidence[] {
  const found: Evidence[] = [];
  const walk = (item: unknown): void => {
    if (item === null || typeof item !== 'object') return;
    if (isEvidence(item)) found.push(item);
    else for (const inner of Object.values(item)) walk(inner);
  };
  walk(value);
  return found;
}
