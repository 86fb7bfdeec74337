import type { InferResponseType } from 'hono/client';
import type { connect } from './api.ts';

/** Answer of `GET /api/v1/status`: what the frame of every page shows about the edition. */
export type Status = InferResponseType<ReturnType<typeof connect>['status']['$get'], 200>;

export type EditionState = NonNullable<Status['edition']>;
