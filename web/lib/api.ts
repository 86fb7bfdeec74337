import { error } from '@sveltejs/kit';
import { hc, type ClientResponse } from 'hono/client';
import type { Api } from '../api/app.ts';
import type { Problem } from '../api/problem.ts';

type Body<R> = R extends ClientResponse<infer B, 200, 'json'> ? B : never;

/** The typed client of `/api/v1`, over the `fetch` of a load event: no network hop while rendering on the server. */
export const connect = (fetch: typeof globalThis.fetch) => hc<Api>('/', { fetch }).api.v1;

/** Body of a successful answer; any problem becomes the error page with the same status. */
export async function answer<R extends ClientResponse<unknown, number>>(
  request: Promise<R>,
): Promise<Body<R>> {
  const response = await request;
  if (response.ok) return (await response.json()) as Body<R>;
  const { detail } = (await response.json()) as Problem;
  error(response.status, detail);
}
