import { comparisonOf } from './citation.ts';
import { focusOn, unfold } from './items.ts';
import { copyAndSay } from './live.ts';

const cellsOf = (table: HTMLTableElement): HTMLElement[][] =>
  [...table.tBodies].flatMap((body) =>
    [...body.rows].map((row) => [...row.cells].filter((cell) => cell.tagName === 'TD') as HTMLElement[]),
  );

/** The block that holds both sentences of a cell which differs or contradicts. */
const blockOf = (cell: HTMLElement): HTMLElement | null =>
  document.getElementById(cell.querySelector<HTMLElement>('[data-compare]')?.dataset.compare ?? '');

/**
 * Makes each matrix a grid: one cell is in the tab order, arrows, Home and End move, Enter opens the comparison (else the characters),
 * `y` copies both sentences. Only on pages wide enough to show a table: on a phone it is a list.
 */
export function startMatrixGrids(): void {
  if (!matchMedia('(min-width: 48.01rem)').matches) return;
  for (const table of document.querySelectorAll<HTMLTableElement>('table.matrix')) {
    table.setAttribute('role', 'grid');
    table.setAttribute('aria-readonly', 'true');
    const rows = cellsOf(table);
    for (const cell of table.querySelectorAll('td')) cell.setAttribute('role', 'gridcell');
    for (const cell of rows.flat()) {
      cell.tabIndex = -1;
      for (const link of cell.querySelectorAll('a')) link.tabIndex = -1;
    }
    const first = rows[0]?.[0];
    if (first) first.tabIndex = 0;
    table.addEventListener('keydown', (event) => onKey(event, table));
    table.addEventListener('focusin', (event) => {
      const cell = (event.target as Element).closest<HTMLElement>('tbody td');
      if (cell) makeCurrent(table, cell);
    });
  }
}

function makeCurrent(table: HTMLTableElement, cell: HTMLElement): void {
  for (const other of table.querySelectorAll<HTMLElement>('tbody td[tabindex="0"]')) other.tabIndex = -1;
  cell.tabIndex = 0;
}

function onKey(event: KeyboardEvent, table: HTMLTableElement): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const cell = (event.target as Element).closest<HTMLElement>('tbody td');
  if (!cell) return;
  const rows = cellsOf(table);
  const row = rows.findIndex((cells) => cells.includes(cell));
  const column = rows[row]!.indexOf(cell);
  const to = (r: number, c: number): HTMLElement | undefined => rows[r]?.[c];
  const moves: Readonly<Record<string, () => HTMLElement | undefined>> = {
    ArrowRight: () => to(row, column + 1),
    ArrowLeft: () => to(row, column - 1),
    ArrowDown: () => to(row + 1, column),
    ArrowUp: () => to(row - 1, column),
    Home: () => to(event.shiftKey ? 0 : row, 0),
    End: () => to(row, rows[row]!.length - 1),
  };
  const move = moves[event.key];
  if (move) {
    const next = move();
    if (next) focusOn(next);
  } else if (event.key === 'Enter') openCell(cell);
  else if (event.key === 'y') void copyCell(cell);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function openCell(cell: HTMLElement): void {
  const block = blockOf(cell);
  if (block) {
    unfold(block);
    focusOn(block);
  } else cell.querySelector<HTMLAnchorElement>('a')?.click();
}

async function copyCell(cell: HTMLElement): Promise<void> {
  const block = blockOf(cell);
  if (block) return copyAndSay(comparisonOf(block), 'both sentences with outlet, date and characters');
  const link = cell.querySelector<HTMLAnchorElement>('a');
  const point =
    cell.parentElement?.querySelector('th .src, th')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  if (link) return copyAndSay([point, cell.dataset.label, link.href].join(', '), 'point, outlet and link');
}
