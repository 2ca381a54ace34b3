let region: HTMLElement | null = null;

/** Says a sentence in a live region, and shows it for a moment: what a key did. */
export function say(text: string): void {
  if (!region) {
    region = document.createElement('p');
    region.className = 'live';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  region.textContent = text;
}

/** Puts text on the clipboard; tells whether it came there. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages from disk may be refused: the old way needs a field with the text selected.
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'vh';
    const before = document.activeElement;
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    if (before instanceof HTMLElement) before.focus();
    return done;
  }
}

export async function copyAndSay(text: string, what: string): Promise<void> {
  say((await copy(text)) ? `Copied: ${what}` : 'The browser did not let the text be copied.');
}
