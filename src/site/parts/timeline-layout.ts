import { scaleLinear } from 'd3-scale';
import type { EventView, PartyView } from '../../dossier/dossier.ts';
import { daySpan, isoDay } from '../../record/day-span.ts';
import { dateText, rangeText } from '../dates.ts';

export interface Flag {
  readonly event: EventView;
  /** Middle of what the date leaves open, in units of the picture; bar of it where it is more than a day. */
  readonly x: number;
  readonly bar: readonly [number, number] | null;
  readonly label: string;
  readonly level: number;
  readonly side: 'start' | 'end';
}
interface Lane {
  readonly name: string;
  readonly y: number;
  readonly flags: readonly Flag[];
}
interface Piece {
  readonly x0: number;
  readonly x1: number;
  readonly label: string;
  /** Length of the gap before it: "20 mo"; null for the first. */
  readonly gap: string | null;
  readonly ticks: readonly { readonly x: number; readonly long: boolean }[];
}
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly axis: number;
  readonly lanes: readonly Lane[];
  readonly pieces: readonly Piece[];
}

const WIDTH = 1040;
const LEFT = 112;
const GAP = 28;
const LEVEL = 24;
const LETTER = 6.7;
/** Levels in which a place without any crossing is looked for. */
const HIGH = 7;
/** Days without an event after which the axis is broken, and the most pieces it is broken into. */
const BREAK = 21;
const MOST_PIECES = 5;
/** More flags than this in a lane and piece are numbers instead of words. */
const CROWDED = 6;

interface Dated {
  readonly event: EventView;
  readonly from: number;
  readonly to: number;
}

/** Where everything stands: lanes by party, a broken axis with a scale for each piece. Null where no event has a date. */
export function layoutTimeline(
  events: readonly EventView[],
  parties: readonly PartyView[],
): TimelineLayout | null {
  const dated = events.flatMap((event): Dated[] => {
    const days = daySpan(event.date.value);
    return days ? [{ event, ...days }] : [];
  });
  if (!dated.length) return null;
  dated.sort((a, b) => a.from - b.from || a.to - b.to);
  const groups = piecesOf(dated);
  const free = WIDTH - LEFT - 6 - GAP * (groups.length - 1);
  const smallest = Math.min(110, free / groups.length);
  const weight = groups.map((group) => Math.sqrt(group.length) * group.length);
  const all = weight.reduce((sum, one) => sum + one, 0);
  let x = LEFT;
  const pieces: (Piece & { readonly scale: (day: number) => number; readonly members: readonly Dated[] })[] =
    [];
  for (const [at, members] of groups.entries()) {
    const width = smallest + (free - smallest * groups.length) * (weight[at]! / all);
    const { from, to } = domainOf(members);
    const scale = scaleLinear([from, to], [x + 10, x + width - 10]);
    const before = pieces.at(-1)?.members;
    pieces.push({
      x0: x,
      x1: x + width,
      label: pieceLabel(from, to - 1, members, width),
      gap: before ? gapText(members[0]!.from - Math.max(...before.map((one) => one.to))) : null,
      ticks: ticksOf(from, to, scale),
      scale,
      members,
    });
    x += width + GAP;
  }

  const rows: { name: string; flags: Flag[] }[] = [];
  const keys = parties.map(({ key }) => key);
  const named = [...parties.map(({ key, name }) => ({ key, name })), { key: null, name: 'others' }];
  for (const { key, name } of named) {
    const flags = pieces.flatMap(({ members, scale, x0, x1 }) => {
      const mine = members.filter(({ event }) =>
        key === null ? !keys.includes(event.source?.key ?? '') : event.source?.key === key,
      );
      return flagsOf(mine, scale, x0, x1);
    });
    if (flags.length) rows.push({ name, flags: stacked(spread(flags)) });
  }
  let y = 0;
  const lanes = rows.map(({ name, flags }) => {
    y += (Math.max(...flags.map(({ level }) => level)) + 1) * LEVEL + 26;
    const lane = { name, y, flags };
    y += 16;
    return lane;
  });
  return { width: WIDTH, height: y + 58, axis: y + 24, lanes, pieces };
}

/**
 * From the first to the last day of a piece. A vague date (a season, a year) does not stretch a piece whose exact ones it holds: its bar
 * ends at the edge. One that lies apart from them has its whole room.
 */
function domainOf(members: readonly Dated[]): { readonly from: number; readonly to: number } {
  const exact = members.filter(({ from, to }) => to - from <= 31);
  const from = Math.min(...exact.map((one) => one.from));
  const to = Math.max(...exact.map((one) => one.to));
  const used = members.filter(
    (one) => exact.includes(one) || one.to < from || one.from > to || !exact.length,
  );
  return { from: Math.min(...used.map((one) => one.from)), to: Math.max(...used.map((one) => one.to)) + 1 };
}

/** Runs of events with less than `BREAK` days between them; the closest runs are joined until few enough are left. */
function piecesOf(dated: readonly Dated[]): Dated[][] {
  const groups: Dated[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const one of dated) {
    if (one.from - reach > BREAK) groups.push([one]);
    else groups.at(-1)!.push(one);
    reach = Math.max(reach, one.to);
  }
  while (groups.length > MOST_PIECES) {
    const gaps = groups
      .slice(1)
      .map((group, at) => group[0]!.from - Math.max(...groups[at]!.map(({ to }) => to)));
    const at = gaps.indexOf(Math.min(...gaps));
    groups.splice(at, 2, [...groups[at]!, ...groups[at + 1]!]);
  }
  return groups;
}

/** The exact range where it fits under its piece, else months, else years. */
function pieceLabel(from: number, to: number, members: readonly Dated[], width: number): string {
  const only = new Set(members.map(({ event }) => event.date.value));
  const single = only.size === 1 ? dateText([...only][0]!)?.text : null;
  const [first, last] = [isoDay(from), isoDay(to)];
  const exact = single ?? rangeText(first, last) ?? '';
  const months = rangeText(first.slice(0, 7), last.slice(0, 7)) ?? '';
  const fits = (label: string): boolean => label.length * LETTER < width + GAP - 8;
  return (
    [exact, months].find(fits) ??
    (first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : `${first.slice(0, 4)}–${last.slice(0, 4)}`)
  );
}

const gapText = (days: number): string =>
  days > 730 ? `${Math.round(days / 365.25)} y` : days > 60 ? `${Math.round(days / 30.4)} mo` : `${days} d`;

function ticksOf(from: number, to: number, scale: (day: number) => number): Piece['ticks'] {
  const ticks: { x: number; long: boolean }[] = [];
  for (let day = from; day <= to; day++) {
    const iso = isoDay(day);
    if (to - from <= 62) ticks.push({ x: scale(day), long: (day + 3) % 7 === 0 });
    else if (to - from <= 1500 ? iso.endsWith('-01') : iso.endsWith('-01-01'))
      ticks.push({ x: scale(day), long: iso.endsWith('-01-01') });
  }
  return ticks.length > 80 ? ticks.filter(({ long }) => long).slice(0, 80) : ticks;
}

function flagsOf(members: readonly Dated[], scale: (day: number) => number, x0: number, x1: number): Flag[] {
  const within = (day: number): number => Math.min(Math.max(scale(day), x0), x1);
  return members.map(({ event, from, to }) => {
    const x = (within(from) + within(to + 1)) / 2;
    const status = event.statuses[0]?.status ?? 'fact';
    const act = event.act.length > 34 ? `${event.act.slice(0, event.act.lastIndexOf(' ', 34))} …` : event.act;
    const text = dateText(event.date.value)?.text ?? event.date.value ?? '';
    const day =
      x1 - x0 <= 120
        ? ''
        : `${event.date.precision === 'day' ? text.split('\u00a0').slice(0, 2).join(' ') : text} `;
    const words = `${day}${act}${status === 'fact' ? '' : `, ${status}`}`;
    const label = members.length > CROWDED ? `${event.label}${status === 'fact' ? '' : ` ${status}`}` : words;
    const fitsRight = x + 8 + label.length * LETTER < WIDTH;
    const fitsLeft = x - 8 - label.length * LETTER > LEFT;
    const side = fitsRight && (x < WIDTH * 0.62 || !fitsLeft) ? 'start' : 'end';
    return { event, x, bar: to > from ? [within(from), within(to + 1)] : null, label, level: 0, side };
  });
}

/** Signs on one day stand beside each other. */
function spread(flags: readonly Flag[]): Flag[] {
  let last = Number.NEGATIVE_INFINITY;
  return [...flags]
    .sort((a, b) => a.x - b.x)
    .map((flag) => {
      const x = Math.min(Math.max(flag.x, last + 13), WIDTH - 8);
      last = x;
      return { ...flag, x };
    });
}

/** Lowest level on which a label crosses neither another label nor a line that leads up to one. */
function stacked(flags: readonly Flag[]): Flag[] {
  const reach = ({ x, label, side }: Flag): readonly [number, number] =>
    side === 'start' ? [x, x + 10 + label.length * LETTER] : [x - 10 - label.length * LETTER, x];
  const order = [
    ...flags.filter(({ side }) => side === 'start').reverse(),
    ...flags.filter(({ side }) => side === 'end'),
  ];
  const placed: Flag[] = [];
  for (const flag of order) {
    const [left, right] = reach(flag);
    const clear = (level: number): boolean =>
      placed.every((other) => {
        const [from, to] = reach(other);
        return other.level !== level || left >= to + 8 || from >= right + 8;
      });
    const uncrossed = (level: number): boolean =>
      placed.every((other) => {
        const [from, to] = reach(other);
        if (other.level > level && other.x > left - 2 && other.x < right + 2) return false;
        return !(other.level < level && flag.x > from - 2 && flag.x < to + 2);
      });
    const levels = Array.from({ length: placed.length + 1 }, (_, at) => at).filter(clear);
    // A line may pass behind a label where nothing else is near: labels that stand far off say less.
    const level = levels.filter((at) => at < HIGH).find(uncrossed) ?? levels[0]!;
    placed.push({ ...flag, level });
  }
  return placed.sort((a, b) => a.x - b.x);
}
