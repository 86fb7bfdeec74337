import type { InferResponseType } from 'hono/client';
import type { connect } from './api.ts';

type Client = ReturnType<typeof connect>;

/** Answer of `GET /api/v1/status`: what the frame of every page shows about the edition. */
export type Status = InferResponseType<Client['status']['$get'], 200>;

export type EditionState = NonNullable<Status['edition']>;

/** Answer of `GET /api/v1/runs`, and one run of it: known also before the first edition. */
export type History = InferResponseType<Client['runs']['$get'], 200>;
export type Run = History['runs'][number];
