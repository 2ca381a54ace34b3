import { isEvidence } from '../dossier/evidence-in.ts';

export interface StoredText {
  readonly text: string;
  readonly hash: string;
}

/**
 * Checks every evidence within a value, and the words that stand beside one (`{ text, evidence }`): they have to be its characters.
 * Adds a sentence to `problems` for each that fails; returns how many were checked.
 */
export function checkEvidence(
  where: string,
  value: unknown,
  texts: ReadonlyMap<string, StoredText>,
  problems: string[],
): number {
  let checked = 0;
  const walk = (item: unknown): void => {
    if (item === null || typeof item !== 'object') return;
    if (isEvidence(item)) {
      checked++;
      const stored = texts.get(item.article);
      const span = `${item.start}–${item.end} of ${item.article}`;
      if (!stored) problems.push(`${where}: ${span}: no such article`);
      else if (stored.hash !== item.textHash)
        problems.push(`${where}: ${span}: made for another text, the hash differs`);
      else if (!(item.start >= 0 && item.end > item.start && item.end <= stored.text.length))
        problems.push(`${where}: ${span}: outside the text`);
      return;
    }
    const { text, evidence } = item as { text?: unknown; evidence?: unknown };
    if (typeof text === 'string' && evidence && typeof evidence === 'object' && isEvidence(evidence)) {
      const stored = texts.get(evidence.article);
      if (stored && stored.text.slice(evidence.start, evidence.end) !== text)
        problems.push(
          `${where}: ${evidence.start}–${evidence.end} of ${evidence.article}: other words than the text has there`,
        );
    }
    for (const inner of Object.values(item)) walk(inner);
  };
  walk(value);
  return checked;
}
