import type { MiddlewareHandler } from 'hono';
import type { Store } from '../store/store.ts';

const MOST_HELD = 200;
const LARGEST = 4 * 2 ** 20;

interface Made {
  readonly body: string;
  readonly type: string;
}

/** Pages that were made are given again until the store changes; the same store makes the same pages. */
export function madeOnce(store: Store): MiddlewareHandler {
  let revision = -1;
  const held = new Map<string, Made>();
  return async (context, next) => {
    const now = await store.revision();
    if (now !== revision) {
      held.clear();
      revision = now;
    }
    const { pathname, search } = new URL(context.req.url);
    const address = pathname + search;
    const known = held.get(address);
    if (known) {
      context.res = context.body(known.body, 200, { 'content-type': known.type });
      return;
    }
    await next();
    const type = context.res.headers.get('content-type') ?? '';
    if (context.res.status !== 200 || !/^(text\/(html|csv)|application\/(json|x-ndjson))/.test(type)) return;
    const body = await context.res.clone().text();
    if (body.length > LARGEST) return;
    held.set(address, { body, type });
    if (held.size > MOST_HELD) held.delete([...held.keys()][0]!);
  };
}
