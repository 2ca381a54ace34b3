import { describe, expect, it } from 'vitest';
import type { Mark } from '../../dossier/dossier.ts';
import { nestMarks, type Run } from './nest-marks.ts';

const mark = (kind: Mark['kind'], start: number, end: number): Mark => ({
  kind,
  start,
  end,
  tags: kind === 'stm' || kind === 'evt' || kind === 'cnd' ? [{ kind, label: kind, entry: `e-${kind}` }] : [],
  anchor: `c${start}-${end}`,
  title: null,
});

/** "stm[0-9 cnd[3-6]]" */
const drawn = (runs: readonly Run[]): string =>
  runs
    .map(
      ({ mark: { kind, anchor, tags }, start, end, inside }) =>
        `${anchor ? '#' : ''}${kind}[${start}-${end}${inside.length ? ` ${drawn(inside)}` : ''}]${tags.length ? '!' : ''}`,
    )
    .join(' ');

describe('nestMarks', () => {
  it('nests what nests', () => {
    expect(drawn(nestMarks([mark('stm', 0, 9), mark('cnd', 3, 6), mark('nam', 4, 5)]))).toBe(
      '#stm[0-9 #cnd[3-6 #nam[4-5]]!]!',
    );
  });

  it('cuts what crosses; only the first run has the anchor, only the last the tag', () => {
    expect(drawn(nestMarks([mark('stm', 0, 6), mark('evt', 4, 9)]))).toBe('#stm[0-6 #evt[4-6]]! evt[6-9]!');
  });

  it('cuts more than once where several end within', () => {
    const runs = nestMarks([mark('stm', 0, 4), mark('cnd', 4, 8), mark('evt', 2, 10)]);
    expect(drawn(runs)).toBe('#stm[0-4 #evt[2-4]]! evt[4-10 #cnd[4-8]!]!');
  });

  it('holds every character of every mark, whatever they are', () => {
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 200; round++) {
      const marks = Array.from({ length: 8 }, () => {
        const start = next(30);
        return mark('ref', start, start + 1 + next(12));
      });
      const held = new Map<Mark['anchor'], number>();
      const walk = (runs: readonly Run[], from: number, to: number): void => {
        let at = from;
        for (const {
          mark: { start, end },
          inside,
          ...run
        } of runs) {
          expect(run.start >= at && run.end <= to).toBe(true);
          held.set(`c${start}-${end}`, (held.get(`c${start}-${end}`) ?? 0) + run.end - run.start);
          walk(inside, run.start, run.end);
          at = run.end;
        }
      };
      walk(nestMarks(marks), 0, 100);
      for (const { start, end } of marks) {
        const times = marks.filter((other) => other.start === start && other.end === end).length;
        expect(held.get(`c${start}-${end}`)).toBe((end - start) * times);
      }
    }
  });
});
