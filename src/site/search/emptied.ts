/** What tells a reader why nothing was found: how many rows each filter left, down to the one that left none. */
export interface Emptied {
  readonly heading: string;
  readonly steps: readonly { readonly words: string; readonly rows: number }[];
  /** The filter that left none. */
  readonly last: string;
  /** Places of the other filters, for asking again without it; empty where it was the only one. */
  readonly others: readonly number[];
}

/** null where nothing was asked. `tally`: rows left after each filter, in the order of the filters, until none is left. */
export function emptiedBy(
  terms: readonly { readonly written: string }[],
  tally: readonly { readonly written: string; readonly rows: number }[],
): Emptied | null {
  const last = tally.at(-1);
  if (!last) return null;
  const all = terms.length > 2 ? `all ${terms.length} filters` : 'both filters';
  return {
    heading: terms.length > 1 ? `No row matches ${all}` : 'No row matches',
    steps: tally.map(({ written, rows }) => ({
      words: rows ? written : `${written} emptied the list`,
      rows,
    })),
    last: last.written,
    others: [...terms.keys()].filter((place) => place !== tally.length - 1),
  };
}
