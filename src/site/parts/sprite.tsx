import { raw } from 'hono/html';

/** All signs of a page, once; drawn in the text's colour, so that they print and survive forced colours. */
const SYMBOLS: readonly (readonly [string, string])[] = [
  ['states', '<circle cx="8" cy="8" r="7" fill="currentColor"/>'],
  [
    'differs',
    '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 1a7 7 0 0 0 0 14z" fill="currentColor"/>',
  ],
  [
    'contradicts',
    '<path d="M2.5 2.5l11 11M13.5 2.5l-11 11" stroke="currentColor" stroke-width="2.8" fill="none"/>',
  ],
  ['omits', '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6"/>'],
  ['before', '<path d="M4.5 8h7" stroke="currentColor" stroke-width="1.8"/>'],
  ['fact', '<path d="M2 2h12v12H2z" fill="currentColor"/>'],
  [
    'claimed',
    '<path d="M2 2h12v12H2z" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M2 2h6v12H2z" fill="currentColor"/>',
  ],
  ['announced', '<path d="M2 2h12v12H2z" fill="none" stroke="currentColor" stroke-width="1.8"/>'],
  ['threatened', '<path d="M8 2l6.6 12H1.4z" fill="none" stroke="currentColor" stroke-width="1.8"/>'],
  [
    'conditional',
    '<path d="M8 1.2L14.8 8 8 14.8 1.2 8z" fill="none" stroke="currentColor" stroke-width="1.8"/>',
  ],
  ['denied', '<path d="M2 2h12v12H2zM2 14L14 2" fill="none" stroke="currentColor" stroke-width="1.8"/>'],
  [
    'background',
    '<path d="M2 2h12v12H2z" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="2.4 2.4"/>',
  ],
  [
    'open',
    '<path d="M3 1.5h10M3 14.5h10M4 1.5c0 5 8 8 8 13M12 1.5c0 5-8 8-8 13" fill="none" stroke="currentColor" stroke-width="1.7"/>',
  ],
  ['met', '<path d="M1.5 8.5l4.5 5L14.5 2.5" fill="none" stroke="currentColor" stroke-width="2.4"/>'],
  [
    'withdrawn',
    '<path d="M14.5 13V8.5a3 3 0 0 0-3-3H2M6 1.5l-4 4 4 4" fill="none" stroke="currentColor" stroke-width="1.8"/>',
  ],
];

// Constant markup of our own, nothing of a source in it.
const SPRITE = raw(
  `<svg class="vh" aria-hidden="true" focusable="false"><defs>${SYMBOLS.map(([name, drawing]) => `<symbol id="i-${name}" viewBox="0 0 16 16">${drawing}</symbol>`).join('')}</defs></svg>`,
);

export const Sprite = () => SPRITE;
