import type { ConditionView, EventView, IssueView, PartyView } from './dossier.ts';
import { groupBy } from './group-by.ts';

/**
 * Name of a dossier: the two parties that most acts and conditions stand between (else the most active ones), in alphabetical order,
 * and the subject that both speak of most, in the words of a source.
 */
export function titleOf(
  parties: readonly PartyView[],
  events: readonly EventView[],
  conditions: readonly ConditionView[],
  issues: readonly IssueView[],
): string {
  const principal = new Map(parties.filter((party) => party.principal).map((party) => [party.key, party]));
  const pairs = [
    ...events.map(({ source, target }) => [source?.key, target?.key]),
    ...conditions.map(({ party, on }) => [party?.key, on?.key]),
  ].filter(
    (pair): pair is [string, string] =>
      pair.every((key) => key !== undefined && principal.has(key)) && pair[0] !== pair[1],
  );
  const dyads = [...groupBy(pairs, (pair) => [...pair].sort().join('\u0000'))].sort(
    (a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
  );
  const keys = dyads[0]?.[0].split('\u0000') ?? [...principal.keys()].slice(0, 2);
  const names = keys.map((key) => principal.get(key)!.name).sort((a, b) => a.localeCompare(b, 'en'));
  const shared = issues.find(({ lines }) => keys.every((key) => lines[key]?.length)) ?? issues[0];
  if (!names.length) return shared?.label ?? 'Dossier';
  return shared ? `${names.join(' and ')}: ${shared.label}` : names.join(' and ');
}
