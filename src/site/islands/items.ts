const ITEMS =
  '.seq > li, .utt, .entries > li, .board td:not(.unsaid), .ledger tbody tr, .acts tbody tr, .outlets tbody tr, .hits > li, .places tbody tr, .note .vars > li';

let current: HTMLElement | null = null;

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

const items = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(ITEMS)].filter(isShown);

/** The row that has the focus, or that `j` and `k` came to last. */
export function currentItem(): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>(ITEMS) ?? null;
  if (focused) return focused;
  return current?.isConnected && isShown(current) ? current : null;
}

/** To the next (1) or previous (-1) row; the first one in sight where none is current. */
export function moveItem(step: 1 | -1): void {
  const all = items();
  if (!all.length) return;
  const now = currentItem();
  const at = now ? all.indexOf(now) : -1;
  const seen = all.findIndex((item) => item.getBoundingClientRect().bottom > 80);
  const next = at >= 0 ? at + step : Math.max(0, seen);
  focusOn(all[Math.min(Math.max(next, 0), all.length - 1)]!);
}

/** Gives an element the focus and brings it into sight. */
export function focusOn(element: HTMLElement): void {
  current = element;
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
}

/** Opens all folds around an element, so that it can be seen. */
export function unfold(element: Element): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
}
