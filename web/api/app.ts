import { OpenAPIHono } from '@hono/zod-openapi';
import { editionsIn, type Editions } from '../lib/server/editions.ts';
import { agencyFlags } from './agency_flags.ts';
import { cases } from './cases.ts';
import { dictionary } from './dictionary.ts';
import { durationsResource } from './durations.ts';
import { figures } from './figures.ts';
import { flow } from './flow.ts';
import { methodExamples } from './method_examples.ts';
import { overview } from './overview.ts';
import { notFound, onError } from './problem.ts';
import { ranking } from './ranking.ts';
import { reconciliation } from './reconciliation.ts';
import { runs } from './runs.ts';
import { scoresResource } from './scores.ts';
import { serve, type Env } from './serving.ts';
import { status } from './status.ts';

interface Options {
  now?: () => Date;
  /** Told of every error that is our own fault. */
  report?: (error: Error) => void;
  /** Release of the code: part of every entity tag. */
  version?: string;
}

const DOCUMENT = {
  openapi: '3.1.0',
  info: {
    title: 'Tilik',
    version: '1',
    description: 'Oversight over SP4N-LAPOR!: clocks, rankings and overdue cases of one immutable edition.',
  },
};

/** The API over the editions of one data folder: every resource under `/api/v1`. */
export function createApi(editions: Editions, options: Options = {}) {
  const { now = () => new Date(), report = noteOnStderr, version = 'dev' } = options;
  const app = new OpenAPIHono<Env>().basePath('/api/v1');
  app.onError(onError(report));
  app.notFound(notFound);
  app.use(serve(editions, now, version));
  app.doc31('/openapi.json', DOCUMENT);
  return app
    .route('/', status)
    .route('/', cases)
    .route('/', overview)
    .route('/', ranking)
    .route('/', figures)
    .route('/', runs)
    .route('/', scoresResource)
    .route('/', durationsResource)
    .route('/', dictionary)
    .route('/', methodExamples)
    .route('/', reconciliation)
    .route('/', flow)
    .route('/', agencyFlags);
}

/** The API over a data folder; opens nothing before the first request. */
export const createApiOver = (data: string, options: Options = {}) => createApi(editionsIn(data), options);

export type Api = ReturnType<typeof createApi>;

function noteOnStderr(error: Error): void {
  process.stderr.write(`${error.stack ?? error.message}\n`);
}
