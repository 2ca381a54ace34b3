import { Readability } from '@mozilla/readability';

/** The element that holds the article, by Mozilla's Readability (scores by paragraphs, commas and links). Null where it finds none. */
export function mainElement(document: Document): Element | null {
  const reader = new Readability<Element>(document, {
    serializer: (element) => element as Element,
    disableJSONLD: true,
    charThreshold: 300,
  });
  return reader.parse()?.content ?? null;
}
