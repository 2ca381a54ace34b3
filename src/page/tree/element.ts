/** An element of a page. Built in place by the parser; what a step takes out is marked `gone`, with all below it. */
export interface PageElement {
  readonly name: string;
  /** What elements of this name are: bits of `tags.ts`. */
  readonly is: number;
  readonly parent: PageElement | null;
  readonly children: (PageElement | string)[];
  /** Class and id apart, since nearly all rules ask for these; null for none. */
  class: string | null;
  id: string | null;
  /** Other attributes that some rule looks at: name, value, name, value; null for none. */
  attributes: readonly string[] | null;
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
  /** Elements by name, in order: of those names that `tags.ts` lists. */
  readonly listed: ReadonlyMap<string, readonly PageElement[]>;
  /** Elements by each class (all words of it, as written) and id that the page has. */
  readonly labels: ReadonlyMap<string, readonly PageElement[]>;
  /** Elements with attributes beside class and id, in order. */
  readonly attributed: readonly PageElement[];
  readonly lang: string | null;
  /** Elements that lost their attributes since they had hundreds. */
  readonly dropped: number;
  /** Tags left out since they nest too deeply. */
  readonly flattened: number;
  /** Tags in all; above the limit the rest of the page was not read. */
  readonly tags: number;
}

const NONE: readonly PageElement[] = [];

/** All elements of a name that is listed, in the order of the page. */
export const named = ({ listed }: PageTree, name: string): readonly PageElement[] => listed.get(name) ?? NONE;

export function attribute(element: PageElement, name: string): string | null {
  if (name === 'class') return element.class;
  if (name === 'id') return element.id;
  return element.attributes === null ? null : valueIn(element.attributes, name);
}

/** The value of one of some attributes: name, value, name, value. */
export function valueIn(attributes: readonly string[], name: string): string | null {
  for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return attributes[at + 1]!;
  return null;
}

/** Class and id, as written. */
export const labelOf = (element: PageElement): string => {
  const { id } = element;
  return element.class ? (id ? `${element.class} ${id}` : element.class) : (id ?? '');
};

/** The elements whose class or id is such, in the order of the page. A class is looked at once, however many elements have it. */
export function labelled({ labels }: PageTree, is: (label: string) => boolean): readonly PageElement[] {
  let found: readonly PageElement[] = NONE;
  for (const [label, elements] of labels)
    if (is(label)) found = found.length > 0 ? found.concat(elements) : elements;
  return found === NONE ? found : inOrder(found);
}

/** Each element once, in the order of the page. */
export function inOrder(elements: readonly PageElement[]): readonly PageElement[] {
  let at = 1;
  while (at < elements.length && elements[at - 1]!.order < elements[at]!.order) at++;
  if (at >= elements.length) return elements;
  return elements.toSorted((a, b) => a.order - b.order).filter((element, i, all) => element !== all[i - 1]);
}

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

/** Is there such an element in an element, or is it one itself? */
export function holds(
  { elements }: PageTree,
  { order, end }: PageElement,
  is: (element: PageElement) => boolean,
): boolean {
  for (let at = order; at < end; at++) if (is(elements[at]!)) return true;
  return false;
}

/** Marks an element and all below it as gone. */
export function takeOut({ elements }: PageTree, { order, end }: PageElement): void {
  for (let at = order; at < end; at++) elements[at]!.gone = true;
}
