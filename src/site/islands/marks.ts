import { focusOn } from './items.ts';
import { say } from './live.ts';

/** To the next or previous marked record of an article's text; says which it is. */
export function moveMark(step: 1 | -1): void {
  const tags = [...document.querySelectorAll<HTMLAnchorElement>('.text a.tag')];
  if (!tags.length) return;
  const focused = tags.indexOf(document.activeElement as HTMLAnchorElement);
  const next =
    focused < 0 ? (step > 0 ? 0 : tags.length - 1) : Math.min(Math.max(focused + step, 0), tags.length - 1);
  const tag = tags[next]!;
  focusOn(tag);
  const what =
    document.querySelector(`${tag.hash} `)?.closest('li')?.querySelector('.what')?.textContent ?? '';
  say(
    `${next + 1} of ${tags.length}, ${tag.getAttribute('aria-label')}, ${what.replace(/\s+/g, ' ').trim()}`,
  );
}
