/** @jsxImportSource preact */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { citationOf, comparisonOf } from './citation.ts';
import { closePane, isPaneOpen, openPane } from './evidence-pane.tsx';
import { currentItem, focusOn, moveItem, unfold } from './items.ts';
import { copyAndSay, say } from './live.ts';
import { moveMark } from './marks.ts';
import { zoomTimeline } from './timeline-zoom.ts';

interface Binding {
  /** Key names as the browser gives them; two for a sequence. */
  readonly keys: readonly (readonly string[])[];
  readonly words: string;
  readonly run: readonly (() => void)[];
}

const root = (): string => document.body.dataset.root ?? '';
const go = (path: string) => (): void => location.assign(new URL(`${root()}${path}`, location.href));

/** A section of this page where it has one, else of the page that has. */
const section = (id: string, page: string) => (): void => {
  const target = document.getElementById(id);
  if (target) {
    focusOn(target);
    target.scrollIntoView({ block: 'start' });
  } else location.assign(new URL(`${root()}${page}#${id}`, location.href));
};

const reference = (): HTMLAnchorElement | null => {
  const focused = document.activeElement;
  if (focused instanceof HTMLAnchorElement && focused.classList.contains('ref')) return focused;
  return currentItem()?.querySelector<HTMLAnchorElement>('a.ref') ?? null;
};

function openEvidence(): void {
  const link = reference();
  if (!link) {
    say('No row is chosen: j and k go from row to row.');
    return;
  }
  const fold = currentItem()?.querySelector<HTMLDetailsElement>(':scope > details');
  if (fold && link.getAttribute('href')?.startsWith('#')) fold.open = !fold.open;
  else link.click();
}

function evidenceBeside(): void {
  const link = reference();
  if (isPaneOpen()) closePane();
  else if (!link) say('No row is chosen: j and k go from row to row.');
  else if (link.getAttribute('href')?.startsWith('#') || document.body.dataset.frames === 'no') link.click();
  else openPane(link);
}

function nextVariants(): void {
  const all = [...document.querySelectorAll<HTMLElement>('.utt')].filter((one) =>
    one.querySelector('.vars > li + li'),
  );
  const now = document.activeElement?.closest<HTMLElement>('.utt');
  const next = all[(now ? all.indexOf(now) + 1 : 0) % Math.max(1, all.length)];
  if (!next) {
    say('No statement with several renderings on this page.');
    return;
  }
  unfold(next);
  focusOn(next);
}

function copyCitation(): void {
  const block = document.activeElement?.closest('.compare');
  if (block) {
    void copyAndSay(comparisonOf(block), 'both sentences with outlet, date and characters');
    return;
  }
  const item = document.activeElement?.matches('a.ref') ? document.activeElement : currentItem();
  const text =
    (item && citationOf(item)) ?? document.querySelector('.cite')?.textContent?.replace(/\s+/g, ' ').trim();
  if (text) void copyAndSay(text, text.length > 90 ? `${text.slice(0, 88)} …` : text);
  else say('No row is chosen: j and k go from row to row.');
}

function copyDataLink(): void {
  const home = (currentItem() ?? document.activeElement)?.closest('section');
  const link = [...(home ?? document).querySelectorAll<HTMLAnchorElement>('a[href$=".json"]')][0];
  if (link) void copyAndSay(link.href, link.href);
  else void copyAndSay(new URL(`${root()}data/dossier.json`, location.href).href, 'the link to the data');
}

function toSearch(): void {
  const field = document.querySelector<HTMLInputElement>(
    'main input[type="search"], .mast input[type="search"]',
  );
  if (field?.getClientRects().length) {
    field.focus();
    field.select();
  } else go('search.html')();
}

const dialog = (): HTMLElement => document.getElementById('keys')!;

function back(): void {
  if (isPaneOpen()) closePane();
  else if (document.activeElement instanceof HTMLElement && document.activeElement !== document.body)
    document.activeElement.blur();
  else history.back();
}

const BINDINGS: readonly Binding[] = [
  { keys: [['j'], ['k']], words: 'next, previous row', run: [() => moveItem(1), () => moveItem(-1)] },
  { keys: [['o']], words: 'open the evidence (Enter on a link)', run: [openEvidence] },
  { keys: [['e']], words: 'evidence beside the page; again to close', run: [evidenceBeside] },
  { keys: [['v']], words: 'next statement with several renderings', run: [nextVariants] },
  { keys: [['m']], words: 'matrix; in it arrows, Home, End, Enter, y', run: [toMatrix] },
  { keys: [['t']], words: 'timeline', run: [section('timeline', 'index.html')] },
  { keys: [['p']], words: 'positions', run: [section('positions', 'index.html')] },
  {
    keys: [['['], [']']],
    words: 'zoom the timeline out, in',
    run: [() => zoomTimeline(-1), () => zoomTimeline(1)],
  },
  { keys: [['y']], words: 'copy citation: words, outlet, date, characters, link', run: [copyCitation] },
  { keys: [['.']], words: 'copy the link to the data', run: [copyDataLink] },
  { keys: [['g', 's']], words: 'go to stories', run: [section('stories', 'index.html')] },
  { keys: [['g', 'p']], words: 'go to parties', run: [section('parties', 'index.html')] },
  { keys: [['g', 'o']], words: 'go to outlets', run: [go('outlets.html')] },
  { keys: [['g', 'h']], words: 'go to the overview', run: [go('index.html')] },
  { keys: [['/']], words: 'search', run: [toSearch] },
  { keys: [['?']], words: 'these keys', run: [() => dialog().togglePopover()] },
  { keys: [['Escape']], words: 'back, close', run: [back] },
];

/** The one cell of the matrix that is in the tab order. */
function toMatrix(): void {
  const cell = document.querySelector<HTMLElement>('table.matrix td[tabindex="0"]');
  if (cell?.getClientRects().length) focusOn(cell);
  else if (document.getElementById('matrix')) section('matrix', 'index.html')();
  else say('The matrix stands on the page of a story.');
}

const STORED = 'parley-keys';
const areOff = (): boolean => {
  try {
    return localStorage.getItem(STORED) === 'off';
  } catch {
    return false;
  }
};
let off = areOff();

const Keys = () => {
  const [isOff, setOff] = useState(off);
  const change = (value: boolean): void => {
    off = value;
    setOff(value);
    try {
      localStorage.setItem(STORED, value ? 'off' : 'on');
    } catch {
      // Nothing is kept where storage is forbidden: the choice holds for this page.
    }
  };
  return (
    <>
      <h2 id="keys-h">Keys</h2>
      <p class="meta">Off while you type in a field.</p>
      <label>
        <input type="checkbox" checked={!isOff} onChange={(event) => change(!event.currentTarget.checked)} />{' '}
        single keys work on these pages
      </label>
      <ul role="list" class="keys">
        {BINDINGS.map(({ keys, words }) => (
          <li>
            <span>
              {keys.map((sequence, at) => (
                <>
                  {at ? ' ' : ''}
                  {sequence.map((key, place) => (
                    <>
                      {place ? ' ' : ''}
                      <kbd>{key === 'Escape' ? 'Esc' : key}</kbd>
                    </>
                  ))}
                </>
              ))}
            </span>{' '}
            {words}
          </li>
        ))}
        <li>
          <span>
            <kbd>Alt ↑</kbd> <kbd>Alt ↓</kbd>
          </span>{' '}
          previous, next mark in a text
        </li>
      </ul>
    </>
  );
};

/** Listens for keys, and shows them all at `?`, in a popover that a button opens too. */
export function startKeys(): void {
  const popover = document.createElement('div');
  popover.id = 'keys';
  popover.popover = 'auto';
  popover.setAttribute('role', 'dialog');
  popover.setAttribute('aria-labelledby', 'keys-h');
  document.body.append(popover);
  render(<Keys />, popover);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '?';
  button.className = 'keys-button';
  button.setAttribute('aria-label', '? keys');
  button.setAttribute('popovertarget', 'keys');
  (document.querySelector('.mast form') ?? document.querySelector('.mast .wrap'))?.append(button);

  let waiting: string | null = null;
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      moveMark(event.key === 'ArrowDown' ? 1 : -1);
      event.preventDefault();
      return;
    }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      if (popover.matches(':popover-open')) return;
      if (target.matches('input, textarea, select')) target.blur();
      else back();
      return;
    }
    if (off && event.key !== '?') return;
    if (target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]'))
      return;
    const pressed = waiting ? [waiting, event.key] : [event.key];
    waiting = null;
    for (const { keys, run } of BINDINGS) {
      const at = keys.findIndex((sequence) => sequence.join() === pressed.join());
      if (at < 0) continue;
      event.preventDefault();
      (run[at] ?? run[0])!();
      return;
    }
    if (pressed.length === 1 && pressed[0] === 'g') waiting = 'g';
  });
}
