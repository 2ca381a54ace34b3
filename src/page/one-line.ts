/** Soft hyphens, zero-width characters and control characters, which no line of text has. */
const EACH_UNSEEN = /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B-\u200D\u2060\uFEFF\uFFFE\uFFFF]/g;
const [NON_JOINER, JOINER] = ['\u200C', '\u200D'];

/** Joiners stay where they make what is seen: between emoji, and between letters of scripts that join them. */
const staysAt = (text: string, at: number): boolean =>
  (text[at] === JOINER || text[at] === NON_JOINER) &&
  isJoined(text.charCodeAt(at - 1)) &&
  isJoined(text.charCodeAt(at + 1));
const isJoined = (code: number): boolean => code > 0x24f && (code < 0x2000 || code > 0x206f);

/** How many characters of a page are not seen and go when its lines are read. */
export function unseenCount(text: string): number {
  let count = 0;
  for (const { index } of text.matchAll(EACH_UNSEEN)) if (!staysAt(text, index)) count++;
  return count;
}

const withoutUnseen = (text: string): string =>
  text.replace(EACH_UNSEEN, (sign, at: number) => (staysAt(text, at) ? sign : ''));

/** One line: white space of all sorts collapsed, characters that are not seen gone. */
export function oneLine(text: string): string {
  const line = text.trim();
  let uneven = false;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code > 32 && code < 127) continue;
    if (code === 32) {
      if (line.charCodeAt(at + 1) === 32) uneven = true;
    } else if (isUnseen(code)) return withoutUnseen(line).replace(/\s+/g, ' ').trim();
    else if (isSpace(code)) uneven = true;
  }
  return uneven ? line.replace(/\s+/g, ' ') : line;
}

/** White space as in patterns (`\s`). */
export const isSpace = (code: number): boolean =>
  code < 0xa0
    ? code === 32 || (code >= 9 && code <= 13)
    : code === 0xa0 ||
      code === 0x1680 ||
      (code >= 0x2000 && (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f)) ||
      code === 0x205f ||
      code === 0x3000 ||
      code === 0xfeff;

const isUnseen = (code: number): boolean =>
  code < 128
    ? code < 9 || (code > 13 && code < 32) || code === 127
    : code === 0xad ||
      (code >= 0x200b && code <= 0x200d) ||
      code === 0x2060 ||
      code === 0xfeff ||
      code >= 0xfffe;
