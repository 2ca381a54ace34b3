import { say } from './live.ts';

const STEPS = [1, 1.5, 2, 3, 4] as const;
let step = 0;

/** Zooms the timeline by a step; the picture scrolls in its own region, which the keyboard reaches. */
export function zoomTimeline(by: 1 | -1): void {
  const picture = document.querySelector<SVGElement>('svg.tl');
  const figure = picture?.closest('figure');
  if (!picture || !figure) return;
  step = Math.min(Math.max(step + by, 0), STEPS.length - 1);
  const scale = STEPS[step]!;
  const middle = (figure.scrollLeft + figure.clientWidth / 2) / Math.max(1, figure.scrollWidth);
  picture.style.width = scale === 1 ? '' : `${scale * 100}%`;
  picture.style.maxWidth = scale === 1 ? '' : 'none';
  figure.classList.toggle('zoomed', scale > 1);
  if (scale > 1) {
    figure.tabIndex = 0;
    figure.setAttribute('role', 'region');
    figure.setAttribute('aria-label', 'Timeline, scrolls sideways');
    figure.scrollLeft = middle * figure.scrollWidth - figure.clientWidth / 2;
  } else for (const name of ['tabindex', 'role', 'aria-label']) figure.removeAttribute(name);
  figure.scrollIntoView({ block: 'nearest' });
  say(`Timeline at ${scale * 100} %`);
}
