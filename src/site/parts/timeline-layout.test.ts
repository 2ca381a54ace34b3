import { describe, expect, it } from 'vitest';
import { FIXTURE } from '../../../test/helpers/dossier-fixture.ts';
import { buildDossier } from '../../dossier/build-dossier.ts';
import type { EventView } from '../../dossier/dossier.ts';
import { layoutTimeline } from './timeline-layout.ts';

const { events, parties } = buildDossier(FIXTURE);
const dated = (value: string, at: number): EventView => ({
  ...events[0]!,
  id: `x${at}`,
  label: `E${at}`,
  date: { value, precision: value.length === 10 ? 'day' : 'month', basis: 'text' },
});

describe('layoutTimeline', () => {
  it('breaks the axis over empty years and writes how long they are', () => {
    const { pieces, lanes } = layoutTimeline(events, parties)!;
    expect(pieces.map(({ gap }) => gap)).toEqual([null, '2 y']);
    expect(lanes.map(({ name }) => name)).toEqual(['Corrund', 'Vessaria']);
  });

  it('draws a bar over what a date leaves open, and none for a day', () => {
    const flags = layoutTimeline(events, parties)!.lanes.flatMap((lane) => lane.flags);
    for (const { event, bar } of flags) expect(bar === null).toBe(event.date.precision === 'day');
  });

  it('writes the status of anything but a fact beside its act', () => {
    const labels = layoutTimeline(events, parties)!.lanes.flatMap((lane) =>
      lane.flags.map(({ label }) => label),
    );
    expect(labels.some((label) => label.endsWith(', threatened'))).toBe(true);
  });

  it('keeps labels apart and within the picture, also when crowded', () => {
    const crowd = Array.from({ length: 40 }, (_, at) =>
      dated(`2025-03-${String((at % 28) + 1).padStart(2, '0')}`, at),
    );
    const layout = layoutTimeline([...events, ...crowd], parties)!;
    for (const { flags } of layout.lanes) {
      const spans = flags.map(({ x, label, side, level }) => {
        const width = label.length * 6.7 + 10;
        return { level, from: side === 'start' ? x : x - width, to: side === 'start' ? x + width : x };
      });
      for (const [at, one] of spans.entries()) {
        expect(one.from).toBeGreaterThan(0);
        expect(one.to).toBeLessThan(layout.width + 1);
        for (const other of spans.slice(at + 1))
          expect(one.level === other.level && one.from < other.to && other.from < one.to).toBe(false);
      }
    }
    expect(layout.pieces.length).toBeLessThanOrEqual(5);
  });

  it('has nothing to draw without dates', () => {
    expect(layoutTimeline([], parties)).toBeNull();
    expect(
      layoutTimeline([{ ...events[0]!, date: { value: null, precision: null, basis: null } }], parties),
    ).toBeNull();
  });
});
