import type { LanguageLayer } from '../../language/layer.ts';
import { spanOf } from '../../language/layer.ts';
import { childrenOf, hasRelation, subtreeOf } from '../../language/tree.ts';
import { covers, type Span } from '../../record/span.ts';

const VERBS: Readonly<Record<string, 'met' | 'dropped'>> = {
  meet: 'met',
  fulfil: 'met',
  fulfill: 'met',
  satisfy: 'met',
  drop: 'dropped',
  waive: 'dropped',
  abandon: 'dropped',
  withdraw: 'dropped',
  relax: 'dropped',
};
const CONDITION_NOUNS = new Set(['condition', 'precondition', 'requirement', 'prerequisite', 'demand']);
/** A condition told so many sentences before is still the one that is meant. */
const REACH = 3;

/** What became of a condition, by a sentence such as "the condition has been met" or "it dropped its demand that …". */
export interface Standing {
  readonly standing: 'met' | 'dropped';
  /** Index among the requirements. */
  readonly of: number;
}

/** Conditions that the article says were met or dropped. `requirements` in the order of the text. */
export function standingsOf(language: LanguageLayer, requirements: readonly Span[]): Standing[] {
  return language.tokens.flatMap((token, verb): Standing[] => {
    const standing = token.upos === 'VERB' ? VERBS[token.lemma] : undefined;
    if (!standing || !isTold(language, verb)) return [];
    const noun = childrenOf(language, verb).find(
      (child) =>
        hasRelation(language.tokens[child]!, 'obj', 'nsubj:pass') &&
        CONDITION_NOUNS.has(language.tokens[child]!.lemma),
    );
    if (noun === undefined) return [];
    const phrase = spanOf(language, subtreeOf(language, noun));
    const within = requirements.findIndex((requirement) => covers(phrase, requirement));
    const of = within >= 0 ? within : nearestBefore(language, requirements, token);
    return of < 0 ? [] : [{ standing, of }];
  });
}

/** Told as done: finite, neither negated nor only intended or possible. */
function isTold(language: LanguageLayer, verb: number): boolean {
  const token = language.tokens[verb]!;
  if (!['VBD', 'VBN', 'VBZ', 'VBP'].includes(token.xpos)) return false;
  return !childrenOf(language, verb).some(
    (child) =>
      [
        'not',
        'never',
        'will',
        'would',
        'must',
        'should',
        'may',
        'might',
        'could',
        'can',
        'if',
        'unless',
        'until',
        'once',
      ].includes(language.tokens[child]!.lemma) &&
      hasRelation(language.tokens[child]!, 'aux', 'advmod', 'mark'),
  );
}

function nearestBefore(
  language: LanguageLayer,
  requirements: readonly Span[],
  verb: { readonly start: number; readonly sentence: number },
): number {
  const at = requirements.findLastIndex(({ end }) => end <= verb.start);
  if (at < 0) return -1;
  const sentence = language.tokens.find(({ end }) => end > requirements[at]!.start)!.sentence;
  return verb.sentence - sentence <= REACH ? at : -1;
}
