import { z } from '@hono/zod-openapi';
import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** RFC 9457: the one shape of every error. */
export const Problem = z
  .object({
    type: z
      .string()
      .openapi({ description: 'stable name of the kind of problem', example: 'urn:tilik:not-found' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().openapi({ description: 'what happened this time, and what to do' }),
  })
  .openapi('Problem');
export type Problem = z.infer<typeof Problem>;

const TITLES: Record<number, [type: string, title: string]> = {
  400: ['urn:tilik:bad-request', 'The request cannot be read'],
  404: ['urn:tilik:not-found', 'There is no such thing'],
  503: ['urn:tilik:no-edition', 'There is no edition yet'],
};

/** Response of a route for which the OpenAPI document says that it may fail so. */
export const answersProblem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});

/** Ends the request with a problem; `detail` is read by people. */
export function refuse(status: 400 | 404 | 503, detail: string): never {
  throw new HTTPException(status, { message: detail });
}

function problem(c: Context, status: ContentfulStatusCode, detail: string): Response {
  const [type, title] = TITLES[status] ?? ['about:blank', 'The request failed'];
  const body: Problem = { type, title, status, detail };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}

/** Answers thrown problems as such; anything else is reported and told without its inner text. */
export const onError =
  (report: (error: Error) => void): ErrorHandler =>
  (error, c) => {
    if (error instanceof HTTPException) return problem(c, error.status, error.message);
    report(error);
    return problem(c, 500, 'The server made a mistake; it has been noted.');
  };

export const notFound: NotFoundHandler = (c) => problem(c, 404, `Nothing answers at ${c.req.path}.`);
