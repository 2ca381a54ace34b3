import type { Explain } from '../record/note.ts';
import type { Point } from '../record/point.ts';
import type { Group } from './group-claims.ts';

const CUT = 200;

/** Why claims are one point, and what each article does with it. */
export function explainPoint(point: Point, group: Group, explain: Explain): void {
  const terms = [...group[0]!.terms.keys()].filter((term) => group.every((claim) => claim.terms.has(term)));
  explain({
    stage: 'coverage',
    step: 'point',
    input: point.label.slice(0, CUT),
    reason:
      group.length > 1
        ? `${group.length} claims in one point; all speak of ${terms.join(', ') || 'what their sentences are about'}`
        : 'no other claim is like it',
  });
  for (const { article, relation, what, against, rule, spans } of point.cells) {
    if (relation === 'omits') continue;
    const claim = group.find((one) => one.spans[0] === spans[0]);
    explain({
      stage: 'coverage',
      step: rule,
      input: (claim?.text ?? '').slice(0, CUT),
      reason: `${article} ${relation} ${point.point}${what ? ` (${what})` : ''}${against ? ` against ${against}` : ''}`,
    });
  }
}
