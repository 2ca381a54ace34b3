/** Names by a number made of their characters, so that a page's names are known without being cut out of it. */
export type KnownNames = ReadonlyMap<number, string>;

/** The number of a name with one more character; capitals count as small letters. */
export const withCode = (number: number, code: number): number => (Math.imul(number, 31) + (code | 32)) | 0;

/** Errors: two names with one number, which their author has to see. */
export function namesOf(names: Iterable<string>): KnownNames {
  const known = new Map<number, string>();
  for (const name of names) {
    let number = 0;
    for (let at = 0; at < name.length; at++) number = withCode(number, name.charCodeAt(at));
    if (known.has(number)) throw new Error(`${name} and ${known.get(number)} have one number`);
    known.set(number, name);
  }
  return known;
}

/** The known name that stands between two places, whatever its case; null for others. */
export function knownName(
  known: KnownNames,
  number: number,
  text: string,
  from: number,
  to: number,
): string | null {
  const name = known.get(number);
  if (name === undefined || name.length !== to - from) return null;
  for (let at = 0; at < name.length; at++) {
    const code = text.charCodeAt(from + at);
    if (code !== name.charCodeAt(at) && !(code >= 65 && code <= 90 && code + 32 === name.charCodeAt(at)))
      return null;
  }
  return name;
}
