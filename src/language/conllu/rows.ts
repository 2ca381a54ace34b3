import type { LanguageLayer, Name } from '../layer.ts';
import type { Row } from './conllu.ts';

/** The names to print of a text: those of a later room where a caller has it. */
export type NamesOf = (layer: LanguageLayer) => readonly Name[];

/** BIO label of each token (`O`, `B-person`, …). */
export function bioOf(layer: LanguageLayer, names: readonly Name[]): string[] {
  const labels = layer.tokens.map(() => 'O');
  for (const { from, to, type } of names)
    for (let i = from; i < to; i++) labels[i] = `${i === from ? 'B' : 'I'}-${type}`;
  return labels;
}

/** A token's row with what was predicted; heads count from `first`, the sentence's first token. */
export function predictedRow(
  layer: LanguageLayer,
  index: number,
  options: { id: string; misc: string; name: string; first: number },
): Row {
  const { form, lemma, upos, xpos, head, deprel } = layer.tokens[index]!;
  const kept = options.misc.split('|').filter((part) => part !== '_' && !part.startsWith('NER='));
  const misc = [...(options.name === 'O' ? [] : [`NER=${options.name}`]), ...kept].join('|') || '_';
  return {
    columns: [
      options.id,
      form.replace(/\s/g, '\u00a0'),
      lemma || '_',
      upos,
      xpos,
      '_',
      String(head < 0 ? 0 : head - options.first + 1),
      deprel,
      '_',
      misc,
    ],
  };
}
