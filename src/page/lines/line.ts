/** A line of a page: a paragraph, an item of a list, a heading. What page rules look at, whatever the page was written in. */
export interface Line {
  readonly text: string;
  readonly role: 'text' | 'item' | 'heading' | 'quote';
  /** Lines that nothing but a line break separates share a block. */
  readonly block: number;
  /** Characters that are links, over all. 0 for saved text. */
  readonly linkShare: number;
}

/** A line rule: `applies` looks at one line (with its neighbours); what it finds is not of the article. */
export interface LineRule {
  readonly name: string;
  /** Why such a line is no part of the article, for `removed`. */
  readonly reason: string;
  readonly applies: (line: Line, place: Place) => boolean;
}

export interface Place {
  readonly lines: readonly Line[];
  readonly index: number;
  /** For comparing: folded. */
  readonly title: string;
}
