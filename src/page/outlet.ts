import type { Outlet } from '../record/article.ts';
import type { World } from '../world/world.ts';
import { oneLine } from './one-line.ts';

/** What tells of the outlet, the strongest first. */
export interface OutletSigns {
  readonly given: string | undefined;
  /** og:site_name, publisher of the JSON-LD, application-name. */
  readonly named: readonly (string | null | undefined)[];
  readonly urls: readonly (string | null | undefined)[];
}

/** Name and domain of the outlet; each null where nothing tells it. */
export function outletOf({ given, named, urls }: OutletSigns, world: World): Outlet {
  const domain = urls.map(domainOf).find((found) => found !== null) ?? null;
  const stated = [given, ...named]
    .map((name) => oneLine(name ?? ''))
    .find((name) => name && name.length <= 80);
  const name = stated ?? knownByDomain(domain, world) ?? null;
  return { name, domain };
}

/** Host of an http address without "www."; null for paths of files. */
function domainOf(url: string | null | undefined): string | null {
  const host = /^(?:https?:)?\/\/(?:[^/@?#]*@)?([a-z0-9.-]+)(?::\d+)?(?:[/?#]|$)/i
    .exec(url ?? '')?.[1]
    ?.toLowerCase();
  return host?.includes('.') ? host.replace(/^www\d?\./, '').replace(/\.$/, '') : null;
}

/** The outlet of a host, else of the domain that it belongs to: edition.velm.example → velm.example. */
function knownByDomain(domain: string | null, world: World): string | null {
  for (let host = domain; host?.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
    const outlet = world.outletByDomain(host);
    if (outlet) return outlet.name;
  }
  return null;
}
