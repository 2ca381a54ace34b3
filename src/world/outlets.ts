import { creditKey } from './forms.ts';
import type { MediaRecord } from './records.ts';
import type { MediaOutlet } from './world.ts';

const KINDS: Readonly<Record<string, MediaOutlet['kind']>> = {
  agency: 'agency',
  broadcaster: 'broadcaster',
  daily: 'daily',
  weekly: 'weekly',
  magazine: 'weekly',
  online: 'online',
};

export interface OutletIndex {
  readonly byId: ReadonlyMap<string, MediaOutlet>;
  readonly byCredit: ReadonlyMap<string, MediaOutlet>;
  readonly byDomain: ReadonlyMap<string, MediaOutlet>;
}

/** Indexes outlets by id, by the forms of a credit line (agencies first, since they are credited most) and by domain. */
export function indexOutlets(records: readonly MediaRecord[]): OutletIndex {
  const byId = new Map<string, MediaOutlet>();
  const byCredit = new Map<string, MediaOutlet>();
  const byDomain = new Map<string, MediaOutlet>();
  const credited: (readonly [string, MediaOutlet])[] = [];
  for (const record of records) {
    const outlet: MediaOutlet = Object.freeze({
      id: record.id,
      name: record.name,
      credits: record.credits ?? [],
      domains: record.domains ?? [],
      state: record.state ?? null,
      kind: KINDS[record.kind] ?? 'other',
    });
    byId.set(outlet.id, outlet);
    for (const domain of outlet.domains) byDomain.set(domain, outlet);
    for (const form of [record.name, ...(record.credits ?? []), ...(record.names ?? [])])
      credited.push([creditKey(form), outlet]);
  }
  const agencies = credited.filter(([, outlet]) => outlet.kind === 'agency');
  for (const [key, outlet] of [...agencies, ...credited])
    if (key && !byCredit.has(key)) byCredit.set(key, outlet);
  return { byId, byCredit, byDomain };
}

/** "JIJI Press", "(Reuters)", "Jiji Press staff": the form itself, then without words that credit lines add. */
export function outletByCredit(index: OutletIndex, credit: string): MediaOutlet | null {
  const key = creditKey(credit);
  const bare = key
    .replace(/^(by|source|from) /, '')
    .replace(/ (staff|news agency|agency|correspondents?|reporters?|wire)$/, '');
  return index.byCredit.get(key) ?? index.byCredit.get(bare) ?? null;
}

/** The outlet of a host name: the whole of it, then without its first labels ("www", "english"). */
export function outletByDomain(index: OutletIndex, domain: string): MediaOutlet | null {
  const labels = domain.trim().toLowerCase().replace(/\.$/, '').split('.');
  for (; labels.length > 1; labels.shift()) {
    const outlet = index.byDomain.get(labels.join('.'));
    if (outlet) return outlet;
  }
  return null;
}
