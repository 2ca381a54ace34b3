import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * The file of training/build_boundaries.py. Each feature has a row of 1 + `hidden` signed bytes in `weights` (base64), in the order of
 * `features`; a byte times `scale` of its column is the weight. The first column adds to the score, the others to the hidden units.
 */
const File = z.object({
  hidden: z.number().int(),
  offset: z.number(),
  bias: z.array(z.number()),
  out: z.array(z.number()),
  scale: z.array(z.number()),
  features: z.array(z.string()),
  weights: z.string(),
});

/** Scores gaps between words. */
export interface BoundaryModel {
  /** Logit that a sentence ends here, from the names of what is seen; unknown names count nothing. */
  score(features: readonly string[]): number;
}

let loaded: BoundaryModel | null = null;

/** Weights learnt from the treebanks' train parts. Read at first use. */
export function boundaryModel(): BoundaryModel {
  loaded ??= modelOf(
    File.parse(JSON.parse(readFileSync(new URL('./boundaries.json', import.meta.url), 'utf8'))),
  );
  return loaded;
}

function modelOf({
  hidden,
  offset,
  bias,
  out,
  scale,
  features,
  weights,
}: z.infer<typeof File>): BoundaryModel {
  const columns = 1 + hidden;
  const bytes = Buffer.from(weights, 'base64');
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const rowOf = new Map(features.map((name, i) => [name, i * columns]));
  const sums = new Int32Array(columns);
  return {
    score(names) {
      sums.fill(0);
      for (const name of names) {
        const row = rowOf.get(name);
        if (row === undefined) continue;
        for (let column = 0; column < columns; column++) sums[column]! += rows[row + column]!;
      }
      let score = offset + sums[0]! * scale[0]!;
      for (let unit = 0; unit < hidden; unit++)
        score += out[unit]! * Math.max(0, sums[unit + 1]! * scale[unit + 1]! + bias[unit]!);
      return score;
    },
  };
}
