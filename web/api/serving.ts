import { createHash } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import type { Edition } from '../lib/server/edition.ts';
import type { Editions, Serving } from '../lib/server/editions.ts';
import { legalDay } from '../lib/server/today.ts';
import { refuse } from './problem.ts';

/** What every handler finds in its context. */
export interface Env {
  Variables: {
    serving: Serving;
    /** Data folder of the editions and runs. */
    data: string;
    /** The edition this request reads from first to last. */
    edition: Edition;
    /** Today's legal date in Jakarta. */
    today: string;
  };
}

/** A resource: the routes under one noun, mounted by `app.ts`. */
export const resource = () =>
  new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) refuse(400, result.error.issues.map((issue) => issue.message).join('; '));
    },
  });

/** Paths that answer before the first edition. */
const WITHOUT_EDITION = /\/(status|runs|openapi\.json)$/;

/** Paths that tell more than the edition knows, so that its tag says nothing about them. */
const WITHOUT_TAG = /\/runs$/;

/** Everything an answer depends on; a new release of the code may change the shape of an answer. */
function entityTag(parts: readonly string[]): string {
  return `W/"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)}"`;
}

/** Holds one edition for the length of a request, and answers 304 to who has that answer already. */
export const serve = (editions: Editions, now: () => Date, version: string) =>
  createMiddleware<Env>((c, next) =>
    editions.use(async (serving) => {
      const { edition, failure } = serving;
      const today = legalDay(now());
      c.set('serving', serving);
      c.set('data', editions.data);
      c.set('today', today);
      c.header('cache-control', 'private, no-cache');
      c.header('vary', 'accept, accept-encoding');
      if (edition === null) {
        if (!WITHOUT_EDITION.test(c.req.path))
          refuse(503, failure?.message ?? 'No run has published an edition yet; start one with: npm start');
        await next();
        return;
      }
      c.set('edition', edition);
      const { pathname, searchParams } = new URL(c.req.url);
      if (WITHOUT_TAG.test(pathname)) {
        await next();
        return;
      }
      searchParams.sort();
      const tag = entityTag([
        edition.id,
        version,
        today,
        failure?.id ?? '',
        pathname,
        searchParams.toString(),
        c.req.header('accept') ?? '',
      ]);
      if (c.req.method === 'GET' && c.req.header('if-none-match')?.includes(tag)) {
        c.header('etag', tag);
        return c.body(null, 304);
      }
      await next();
      if (c.res.status === 200) c.header('etag', tag);
      return;
    }),
  );
