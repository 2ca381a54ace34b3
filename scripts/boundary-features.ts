// Examples for the sentence boundary model. usage: node scripts/boundary-features.ts SYNTAX.json.gz CORPUS_DIR|- OUT.feat DRAWS
// A line is: label, source, weight, byRule, paragraph number, features, parted by tabs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { boundaryFeatures } from '../src/language/text/boundary-features.ts';
import { paragraphsOf } from '../src/language/text/paragraphs.ts';
import { ruleSentencesOf } from '../src/language/text/sentence-rules.ts';
import { styleOf } from '../src/language/text/text-style.ts';
import { tokensOf } from '../src/language/text/tokens.ts';
import { chance, treebankTexts } from './treebank-texts.ts';

const [syntaxFile, corpus, out, draws] = process.argv.slice(2) as [string, string, string, string];

const rows: string[] = [];
let paragraphs = 0;
function addText(
  text: string,
  source: string,
  labelOf: (end: number, byRule: boolean) => 0 | 1 | null,
): void {
  const style = styleOf(text);
  for (const { start, end } of paragraphsOf(text)) {
    const number = paragraphs++;
    const tokens = tokensOf(text.slice(start, end), start);
    const rule = new Set(ruleSentencesOf(tokens, text).map(({ to }) => to - 1));
    const featuresOf = boundaryFeatures(tokens, text, rule, style);
    for (let i = 0; i < tokens.length - 1; i++) {
      const label = labelOf(tokens[i]!.end, rule.has(i));
      if (label === null) continue;
      const features = featuresOf(i);
      // Within running words hardly anything is to be learnt: one gap of five stands for all.
      const plain =
        !label && !rule.has(i) && /^\p{Ll}/u.test(tokens[i + 1]!.form) && /^\p{L}/u.test(tokens[i]!.form);
      if (plain && draws !== '0' && chance() > 0.2) continue;
      rows.push(
        [label, source, plain && draws !== '0' ? 5 : 1, rule.has(i) ? 1 : 0, number, ...features].join('\t'),
      );
    }
  }
}

for (const { text, source, ends } of treebankTexts(syntaxFile, Number(draws)))
  addText(text, source, (end) => (ends.has(end) ? 1 : 0));
if (corpus !== '-')
  for (const file of readdirSync(corpus)
    .filter((name) => /^[a-z]\.jsonl$/.test(name))
    .sort())
    for (const line of readFileSync(join(corpus, file), 'utf8').split('\n')) {
      if (!line.trim()) continue;
      const {
        title,
        paragraphs: own,
        text,
      } = JSON.parse(line) as { title?: string; paragraphs?: string[]; text?: string };
      const parts = [...(title ? [title] : []), ...(own ?? [text ?? ''])];
      // Edited news ends its sentences with marks: where the rules see none, there is none. What they see is not judged here.
      addText(parts.join('\n\n'), 'n', (_, byRule) => (byRule ? null : 0));
    }
writeFileSync(out, `${rows.join('\n')}\n`);
