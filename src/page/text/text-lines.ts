import type { Line } from '../lines/line.ts';
import { oneLine } from '../one-line.ts';

const BULLET = /^\s*(?:[•·‣▪●◦*»›]|[-–—](?=\s)|o(?=\s{2,}))\s*/;

/** Lines of a saved page. Empty ones only part blocks. */
export function linesOfText(text: string): Line[] {
  const lines: Line[] = [];
  let block = 0;
  let gap = false;
  for (const raw of text.split(/\r\n|[\n\r\f\u0085\u2028\u2029]/)) {
    const words = oneLine(raw.replace(BULLET, ''));
    if (!words) {
      gap = true;
      continue;
    }
    if (gap && lines.length) block++;
    gap = false;
    lines.push({ text: words, role: BULLET.test(raw) ? 'item' : 'text', block, linkShare: 0 });
  }
  return lines;
}
