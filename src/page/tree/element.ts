/** An element of a page. Built in place by the parser; what a step takes out is marked `gone`, with all below it. */
export interface PageElement {
  readonly name: string;
  readonly parent: PageElement | null;
  readonly children: (PageElement | string)[];
  /** Only those that some rule looks at; null for none. */
  attributes: Readonly<Record<string, string>> | null;
  /** Place in the order of the page; those of all elements below lie between it and `end`. */
  readonly order: number;
  end: number;
  gone: boolean;
  /** Characters of a script or title, else empty. */
  raw: string;
}

/** A page as a tree, with all its elements in order. No element nests deeper than the parser's limit, so recursion is safe. */
export interface PageTree {
  readonly root: PageElement;
  readonly elements: readonly PageElement[];
  readonly lang: string | null;
  /** Elements that lost their attributes since they had hundreds. */
  readonly dropped: number;
  /** Tags left out since they nest too deeply. */
  readonly flattened: number;
  /** Tags in all; above the limit the rest of the page was not read. */
  readonly tags: number;
}

export const attribute = (element: PageElement, name: string): string | null =>
  element.attributes?.[name] ?? null;

/** Class and id, as written. */
export const labelOf = ({ attributes }: PageElement): string => {
  if (!attributes) return '';
  const { class: names, id } = attributes;
  return names ? (id ? `${names} ${id}` : names) : (id ?? '');
};

export const contains = (outer: PageElement, inner: PageElement): boolean =>
  outer.order <= inner.order && inner.order < outer.end;

/** The nearest of an element and those around it for which `is` holds. */
export function closest(
  element: PageElement | null,
  is: (element: PageElement) => boolean,
): PageElement | null {
  for (let at = element; at; at = at.parent) if (is(at)) return at;
  return null;
}

/** Marks an element and all below it as gone. */
export function takeOut({ elements }: PageTree, { order, end }: PageElement): void {
  for (let at = order; at < end; at++) elements[at]!.gone = true;
}
