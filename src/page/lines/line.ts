/** A line of a page: a paragraph, an item of a list, a heading. What page rules look at, whatever the page was written in. */
export interface Line {
  readonly text: string;
  readonly role: 'text' | 'item' | 'heading' | 'quote';
  /** Lines that nothing but a line break separates share a block. */
  readonly block: number;
  /** Characters that are links, over all. 0 for saved text. */
  readonly linkShare: number;
}
