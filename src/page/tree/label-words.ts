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
  for (const name of label.split(/\s+/)) {
    if (!name || name.length > 120) continue;
    const words = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    if (words.length > MOST_WORDS) words.length = MOST_WORDS;
    for (let from = 0; from < words.length; from++) {
      let together = '';
      for (let at = from; at < Math.min(from + TOGETHER, words.length); at++) {
        together += words[at];
        found.push(together);
      }
    }
  }
  return found;
}
