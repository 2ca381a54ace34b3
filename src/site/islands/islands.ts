import { startKeys } from './keys.tsx';
import { startMatrixGrids } from './matrix-grid.ts';
import { startSearch } from './search-box.tsx';

// A page within a page (the evidence beside) shows its text alone and has no keys of its own.
if (window.top !== window) document.documentElement.classList.add('framed');
else {
  for (const form of document.querySelectorAll<HTMLElement>('.mast form[data-needs-script]'))
    form.hidden = false;
  startMatrixGrids();
  startSearch();
  startKeys();
}
