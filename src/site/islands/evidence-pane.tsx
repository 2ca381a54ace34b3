/** @jsxImportSource preact */
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

let host: HTMLElement | null = null;
let before: Element | null = null;

/** Shows the characters of a reference beside the page, in the text of their article. */
export function openPane(link: HTMLAnchorElement): void {
  if (!host) {
    host = document.createElement('div');
    document.body.append(host);
  }
  before = document.activeElement;
  document.documentElement.classList.add('with-pane');
  render(<Pane href={link.href} title={link.dataset.outlet ?? 'the article'} />, host);
}

export const isPaneOpen = (): boolean => document.documentElement.classList.contains('with-pane');

export function closePane(): void {
  if (!host) return;
  render(null, host);
  document.documentElement.classList.remove('with-pane');
  if (before instanceof HTMLElement) before.focus();
}

const Pane = ({ href, title }: { href: string; title: string }) => {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <aside class="pane" aria-label="Evidence">
      <p class="line">
        <a href={href}>{title}</a>
        <button type="button" ref={close} onClick={closePane}>
          Close
        </button>
      </p>
      <iframe src={href} title={`The characters in ${title}`} />
    </aside>
  );
};
