import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { actsOf, conditionPartsOf } from './decode/acts.ts';
import { attributionsOf } from './decode/attributions.ts';
import { syntaxOf } from './decode/syntax.ts';
import type { TokenRange } from './layer.ts';
import { encode } from './model/encode.ts';
import { loadReaderModel, type ReaderModel } from './model/reader-model.ts';
import { readLanguage } from './read-language.ts';
import { splitText } from './text/split-text.ts';

interface Vector {
  readonly text: string;
  readonly words: readonly (readonly [form: string, start: number, end: number])[];
  readonly input: Readonly<Record<string, readonly (number | boolean)[]>>;
  readonly answer: {
    readonly xpos: readonly string[];
    readonly upos: readonly string[];
    readonly head: readonly number[];
    readonly deprel: readonly string[];
    readonly statements: readonly {
      readonly cue: readonly number[];
      readonly content: readonly (readonly number[])[];
      readonly speaker: readonly number[];
    }[];
    readonly acts: readonly {
      readonly trigger: readonly number[];
      readonly class: string;
      readonly source: readonly number[];
      readonly target: readonly number[];
      readonly status: string;
      readonly cameo: string;
    }[];
    readonly conditions: {
      readonly requirement: readonly (readonly number[])[];
      readonly outcome: readonly (readonly number[])[];
    };
  };
}

const vectors = JSON.parse(
  readFileSync(new URL('../../models/reader/vectors.json', import.meta.url), 'utf8'),
) as Vector[];
const indices = (range: TokenRange | null): number[] =>
  range ? Array.from({ length: range.to - range.from }, (_, i) => range.from + i) : [];

describe.each(['native', 'wasm'] as const)('the test vectors of the model, %s', (backend) => {
  let model: ReaderModel;
  beforeAll(async () => {
    model = await loadReaderModel({ backend });
  });

  test('the input tensors are those of training', () => {
    for (const { words, input } of vectors) {
      const encoded = encode(
        { words: words.map(([form]) => form), sentences: input.sent as number[] },
        model.piecesOf,
      );
      for (const name of ['ids', 'shp', 'first', 'last', 'sent'] as const)
        expect([...encoded[name]].map(Number), name).toEqual(input[name]);
    }
  });

  // Rounding differs between processors and runtimes, so a label on the brink may fall the other way: nearly all must not.
  test('words get the tags and heads of the vectors', async () => {
    const mismatches: string[] = [];
    let count = 0;
    for (const { words, input, answer } of vectors) {
      const sentences = input.sent as number[];
      const raw = await model.run({ words: words.map(([form]) => form), sentences });
      syntaxOf(raw, model.labels, sentences).forEach(({ xpos, upos, head, deprel }, i) => {
        const found = [xpos, upos, head + 1, deprel].join(' ');
        const wanted = [answer.xpos[i], answer.upos[i], answer.head[i], answer.deprel[i]].join(' ');
        count++;
        if (found !== wanted) mismatches.push(`${words[i]![0]}: ${found}, not ${wanted}`);
      });
    }
    expect(mismatches.length / count, mismatches.join('\n')).toBeLessThan(0.02);
  });

  test('paragraphs get the statements, acts and conditions of the vectors', async () => {
    let [same, all] = [0, 0];
    for (const { words, input, answer } of vectors) {
      const raw = await model.run({ words: words.map(([form]) => form), sentences: input.sent as number[] });
      const parts = conditionPartsOf(raw, words.length);
      const found = [
        ...attributionsOf(raw, words.length).map(({ cue, content, speaker }) => ({
          cue: cue === null ? [] : [cue],
          content: content.map(indices),
          speaker: indices(speaker),
        })),
        ...actsOf(raw, model.labels, words.length).map((act) => ({
          trigger: indices(act.trigger),
          class: act.class,
          source: indices(act.source),
          target: indices(act.target),
          status: act.status,
          cameo: act.cameo,
        })),
        ...parts.map((part) => ({ [part.kind]: indices(part) })),
      ].map((one) => JSON.stringify(one));
      const wanted = [
        ...answer.statements.map(({ cue, content, speaker }) => ({ cue, content, speaker })),
        ...answer.acts,
        ...answer.conditions.requirement.map((requirement) => ({ requirement })),
        ...answer.conditions.outcome.map((outcome) => ({ outcome })),
      ].map((one) => JSON.stringify(one));
      same += 2 * found.filter((one) => wanted.includes(one)).length;
      all += found.length + wanted.length;
    }
    expect(same / all).toBeGreaterThan(0.9);
  });
});

test('a paragraph is read alike whatever stands beside it', async () => {
  const model = await loadReaderModel();
  const paragraph =
    'Corrund will not return to the talks unless Vessaria withdraws its boats, Foreign Minister Ilvar Dresk said Wednesday.';
  const alone = await readLanguage(paragraph, model);
  const beside = await readLanguage(`${paragraph}\n\nVessaria protested.`, model);
  const own = ({ tokens }: { tokens: typeof alone.tokens }) =>
    tokens.slice(0, alone.tokens.length).map(({ lemma, head, deprel, xpos }) => [lemma, head, deprel, xpos]);
  expect(own(beside)).toEqual(own(alone));
  expect(alone.attributions.length).toBeGreaterThan(0);
  expect(alone.tokens.filter(({ head }) => head === -1)).toHaveLength(1);
});

test('a paragraph longer than a row of the model is read in windows, one root a sentence', async () => {
  const model = await loadReaderModel();
  const sentence =
    'The ministry of the republic said that the patrol boats had left the strait before the talks began again in the capital. ';
  const layer = await readLanguage(`${sentence.repeat(40)}${'word '.repeat(700)}.`, model);
  for (const { from, to } of layer.sentences)
    expect(
      layer.tokens.slice(from, to).filter(({ head, deprel }) => head === -1 && deprel === 'root'),
    ).toHaveLength(1);
  for (const { head, sentence: own } of layer.tokens)
    if (head >= 0) expect(layer.tokens[head]!.sentence).toBe(own);
});

test('a paragraph of a great many signs is cut like any other', () => {
  expect(splitText('('.repeat(190_000)).tokens).toHaveLength(190_000);
});
