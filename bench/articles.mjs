// The texts that benchmarks read: 500 articles of the project's own invented corpus, the sentences of its other files joined by eights.
import { readFileSync } from 'node:fs';

const file = (name) =>
  readFileSync(new URL(`../training/corpus/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** `count` texts, the same for every run. */
export function articles(count = 500) {
  const whole = ['a', 'b', 'c', 'd', 'f', 'g'].flatMap(file).map(({ paragraphs }) => paragraphs.join('\n\n'));
  const sentences = ['e', 'h'].flatMap(file).map(({ text }) => text);
  const joined = Array.from({ length: Math.floor(sentences.length / 8) }, (_, i) =>
    sentences.slice(i * 8, i * 8 + 8).join(' '),
  );
  const texts = [...whole, ...joined];
  return Array.from({ length: count }, (_, i) => texts[i % texts.length]);
}
