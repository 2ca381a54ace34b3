import { z } from 'zod';

const names = z.array(z.string()).min(1);

/** Names of the classes of every output, in their order. */
export const labelsSchema = z.object({
  xpos: names,
  upos: names,
  lemma: names,
  deprel: names,
  ner: names,
  act: names,
  status: names,
  cameo: names,
});

export type Labels = z.infer<typeof labelsSchema>;
