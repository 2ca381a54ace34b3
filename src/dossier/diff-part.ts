/** `text` of `same` and `added` together is the rendering, to the character. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'missing';
  readonly text: string;
}
