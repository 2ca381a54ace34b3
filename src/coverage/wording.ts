/** Does the wording deny? An odd number of these. */
const NEGATORS =
  /\b(?:not|no|never|none|nobody|nothing|neither|without|cannot|den(?:y|ies|ied|ying)|ruled? out|false|untrue|unfounded)\b|n['’]t\b/gi;

export const isNegated = (text: string): boolean => (text.match(NEGATORS)?.length ?? 0) % 2 === 1;

/** How sure or how far a wording is. Lists of forms, each one level; words of one list are of one strength. */
const DEGREES: readonly (readonly [level: string, pattern: RegExp])[] = [
  ['possible', /\b(?:may|might|could|possibl[ey]|perhaps|possibility)\b/i],
  ['likely', /\b(?:likely|probabl[ey]|expected to|unlikely)\b/i],
  [
    'hedged',
    /\b(?:reportedly|allegedly|apparently|believed to|appear(?:s|ed)? to|seem(?:s|ed)? to|is said to|are said to|purportedly)\b/i,
  ],
  ['certain', /\b(?:will|shall|must|has to|have to)\b/i],
  ['planned', /\b(?:plans? to|intends? to|considering|mulling|weighing)\b/i],
];

/** Levels of strength that a wording shows. */
export const degreesOf = (text: string): ReadonlySet<string> =>
  new Set(DEGREES.filter(([, pattern]) => pattern.test(text)).map(([level]) => level));

/** The modal or hedge that sets one wording apart from another; null when they are of one strength. */
export function strengthDifference(a: ReadonlySet<string>, b: ReadonlySet<string>): string | null {
  const weak = (set: ReadonlySet<string>): boolean =>
    set.has('possible') || set.has('hedged') || set.has('planned') || set.has('likely');
  if (weak(a) === weak(b)) return null;
  const level = [...(weak(a) ? a : b)].find((name) => name !== 'certain')!;
  return level;
}
