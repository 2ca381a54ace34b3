/** Words in a row that are looked up together: "post-related-links" has "related" and "relatedlinks". */
const TOGETHER = 3;
/** Words of one class that are looked at; generated names are longer. */
const MOST_WORDS = 10;

/**
 * The words of a class and id, alone and run together with the next ones, lower case: `post-relatedLinks` gives post,
 * postrelated, postrelatedlinks, related, relatedlinks, links.
 */
export function labelWords(label: string): string[] {
  const found: string[] = [];
  let words: string[] = [];
  const flush = (): void => {
    const count = Math.min(words.length, MOST_WORDS);
    for (let from = 0; from < count; from++) {
      let together = '';
      for (let at = from; at < Math.min(from + TOGETHER, count); at++) {
        together += words[at];
        found.push(together);
      }
    }
    words = [];
  };
  let start = 0;
  let before = 0;
  for (let at = 0; at <= label.length; at++) {
    const code = at < label.length ? label.charCodeAt(at) : 32;
    const upper = code >= 65 && code <= 90;
    const inWord = upper || (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127;
    // A word ends where no letter follows, or where a capital follows a small letter.
    if (!inWord || (upper && before >= 97 && before <= 122)) {
      if (at > start) words.push(label.slice(start, at).toLowerCase());
      start = inWord ? at : at + 1;
      if (code <= 32) flush();
    }
    before = code;
  }
  return found;
}
