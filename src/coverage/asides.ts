import { type Span, trimmed } from '../record/span.ts';

const VERB = String.raw`(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|do|does|did|\p{L}{2,}ed|took|gave|said|began|went|made|broke|held|left|lost|sent|brought|came|fell|rose|met)`;

/**
 * Where a clause tells something besides: what it says of its subject, on what condition, after what. Each names itself; what is told
 * is the match. An article that says "the arrest of two envoys was a provocation" has told of the arrest.
 */
const ASIDES: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'relative',
    new RegExp(
      String.raw`\b(?:the|an?|those|two|three|four|\d+)\s(?:\S+\s){1,3}?(?:that|which|who)\s(?:\S+\s){2,}?\S+?(?=\s${VERB}\s|[,;.]|$)`,
      'iu',
    ),
  ],
  [
    'condition',
    /(?<=\S\s+\S+\s+\S+\s)(?:if|when|unless|until|once|provided|as long as|as soon as)\s(?:\S+\s){3,}.+$/iu,
  ],
];

export interface Aside extends Span {
  /** It is told as a condition: as something that may be. */
  readonly condition: boolean;
}

/** What a clause tells besides what it says: spans within it, none of them the whole. */
export function asidesOf(text: string, { start, end }: Span): Aside[] {
  const words = text.slice(start, end);
  return ASIDES.flatMap(([name, pattern]) => {
    const match = pattern.exec(words);
    if (!match || match[0].length > 0.9 * words.length) return [];
    const from = start + match.index;
    return [
      { ...trimmed(text, { start: from, end: from + match[0].length }), condition: name === 'condition' },
    ];
  });
}
