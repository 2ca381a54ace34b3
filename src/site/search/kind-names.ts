import type { RowKind } from './rows.ts';

/** How the kinds of rows are marked and named in lists of hits, on a server's page as in the page itself. */
export const KIND_CLASSES: Readonly<Record<RowKind, string>> = {
  statement: 'k-stm',
  event: 'k-evt',
  condition: 'k-cnd',
  article: 'k-none',
};
export const KIND_NAMES: Readonly<Record<RowKind, string>> = {
  statement: 'Statement',
  event: 'Event',
  condition: 'Condition',
  article: 'Article',
};
