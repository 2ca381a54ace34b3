export type Sign =
  | 'states'
  | 'differs'
  | 'contradicts'
  | 'omits'
  | 'before'
  | 'fact'
  | 'claimed'
  | 'announced'
  | 'threatened'
  | 'conditional'
  | 'denied'
  | 'background'
  | 'open'
  | 'met'
  | 'withdrawn';

/** A sign of the sprite. It always stands beside its word, so it is hidden from assistive technology. */
export const Icon = ({ sign }: { sign: Sign }) => (
  <svg class="ico" aria-hidden="true">
    <use href={`#i-${sign}`} />
  </svg>
);
