// What the surface says of each gap of the treebanks' texts, for training/parley_reader/boundaries.py.
// usage: node scripts/boundary-gaps.ts SYNTAX.json.gz OUT.jsonl DRAWS [MOST_EWT MOST_GUM]. A line is a paragraph: source, forms, and by gap
// whether a sentence ends there, the boundary model's logit (null where words run on), whether the rules see an end, and the style.
import { writeFileSync } from 'node:fs';
import { paragraphsOf } from '../src/language/text/paragraphs.ts';
import { gapsOf } from '../src/language/text/sentences.ts';
import { styleOf } from '../src/language/text/text-style.ts';
import { tokensOf } from '../src/language/text/tokens.ts';
import { treebankTexts } from './treebank-texts.ts';

const [syntaxFile, out, draws, ...most] = process.argv.slice(2) as [string, string, string, ...string[]];
const rows: string[] = [];
for (const { text, source, ends } of treebankTexts(syntaxFile, Number(draws), most.map(Number))) {
  const style = styleOf(text);
  for (const { start, end } of paragraphsOf(text)) {
    const tokens = tokensOf(text.slice(start, end), start);
    const gaps = gapsOf(tokens, text, style);
    rows.push(
      JSON.stringify({
        source,
        forms: tokens.map(({ form }) => form),
        ends: gaps.map((_, i) => ends.has(tokens[i]!.end)),
        score: gaps.map(({ score, runsOn }) => (runsOn ? null : score)),
        rule: gaps.map(({ rule }) => rule),
        careless: gaps[0]?.careless ?? false,
      }),
    );
  }
}
writeFileSync(out, `${rows.join('\n')}\n`);
