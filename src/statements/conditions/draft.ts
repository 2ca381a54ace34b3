import type { LanguageLayer, TokenRange } from '../../language/layer.ts';
import type { Condition } from '../../record/statement.ts';

/** A condition in the making: words of the article. */
export interface ConditionDraft {
  readonly kind: Condition['kind'];
  readonly requirement: TokenRange;
  readonly outcome: TokenRange | null;
  /** Verb of the requirement, whose subject has to meet it; null where it is a noun phrase. */
  readonly verb: number | null;
  readonly polarity: boolean;
  readonly rule: string;
}

/** A recogniser looks at one word and says which condition it opens; null for none. */
export type ConditionRecogniser = (language: LanguageLayer, index: number) => ConditionDraft | null;
