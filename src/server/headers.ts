import type { MiddlewareHandler } from 'hono';
import { SERVED_POLICY } from '../site/parts/layout.tsx';

/** Pages may load their own style sheets and nothing else; nobody may frame them or learn where a reader came from. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': `${SERVED_POLICY}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

export const withSecurityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.res.headers.set(name, value);
};

/** Nothing is written through the server: other methods than GET and HEAD do not exist. */
export const readOnly: MiddlewareHandler = async (context, next) => {
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD')
    return context.text('This server is read-only.', 405, { allow: 'GET, HEAD' });
  return next();
};

/**
 * On a loopback address only names of the machine itself are answered, so that no page of another site reaches the server by having
 * its own name point here (DNS rebinding).
 */
export const onlyHosts =
  (hosts: readonly string[] | null): MiddlewareHandler =>
  async (context, next) => {
    const name = (context.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase();
    if (hosts && !hosts.includes(name)) return context.text('This server answers to its own name only.', 403);
    return next();
  };

export const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
