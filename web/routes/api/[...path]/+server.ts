import { version } from '$app/env';
import { editionsIn } from '#lib/server/editions.ts';
import { createApi } from '../../../api/app.ts';
import type { RequestHandler } from './$types';

const api = createApi(editionsIn(process.env.TILIK_DATA ?? 'data'), { version });

const answer: RequestHandler = ({ request }) => api.fetch(request);
export { answer as GET, answer as HEAD };
