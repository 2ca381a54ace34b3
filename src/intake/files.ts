import { binaryKind } from './binary.ts';
import { bytesOf, collect } from './bytes.ts';
import type { Input } from './input.ts';
import type { Limits } from './limits.ts';
import { nothing, troubleOf, Unreadable } from './nothing.ts';

/** One page that is a file of its own. Never throws: what cannot be read comes back as kind `nothing` with the reason. */
export async function pageOfFile(path: string, format: 'html' | 'text', limits: Limits): Promise<Input> {
  try {
    const bytes = await collect(bytesOf(path), limits.pageBytes, path);
    checkPage(bytes, path);
    return {
      name: path,
      uri: path,
      mediaType: format === 'html' ? 'text/html' : 'text/plain',
      given: {},
      content: format === 'html' ? { kind: 'bytes', bytes, charset: null } : { kind: 'text-page', bytes },
      notes: [],
    };
  } catch (error) {
    return nothing(path, troubleOf(error, path));
  }
}

/** @throws Unreadable for a page without content and for bytes that are no text. */
export function checkPage(bytes: Uint8Array, name: string): void {
  if (bytes.every((byte) => byte <= 32)) {
    throw new Unreadable(
      'empty-file',
      `${name} is empty; nothing can be read from it, so fetch it again or leave it out.`,
    );
  }
  const kind = binaryKind(bytes);
  if (kind) {
    throw new Unreadable(
      'binary-file',
      `${name} is ${kind}, not a page; turn it into text or HTML first, or leave it out.`,
    );
  }
}
