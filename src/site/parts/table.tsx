import type { Child } from 'hono/jsx';

export interface Column {
  readonly head: Child;
  /** Name of the value on a phone, where the head is gone. */
  readonly label: string;
  readonly numeric?: boolean;
}

/**
 * A table that becomes a list on a phone. Roles are written out, since `display: block` would take the table from assistive technology.
 * `cells` of a row belong to the columns after the first, which is its header.
 */
export const Table = ({
  class: kind,
  caption,
  columns,
  children,
}: {
  class: string;
  caption?: Child;
  columns: readonly Column[];
  children: Child;
}) => (
  <table class={`rows ${kind}`} role="table">
    {caption && <caption>{caption}</caption>}
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ head, numeric }) => (
          <th scope="col" role="columnheader" class={numeric ? 'num' : undefined}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">{children}</tbody>
  </table>
);

export const Row = ({
  class: kind,
  id,
  head,
  children,
}: {
  class?: string | undefined;
  id?: string | undefined;
  head: Child;
  children: Child;
}) => (
  <tr role="row" class={kind} id={id}>
    <th scope="row" role="rowheader">
      {head}
    </th>
    {children}
  </tr>
);

export const Cell = ({
  label,
  class: kind,
  children,
}: {
  label: string;
  class?: string | undefined;
  children?: Child;
}) => (
  <td role="cell" data-label={label} class={kind}>
    {children}
  </td>
);
