import { version } from '$app/env';
import { createApiOver } from '../../../api/app.ts';
import type { RequestHandler } from './$types';

const api = createApiOver(process.env.TILIK_DATA ?? 'data', { version });

const answer: RequestHandler = ({ request }) => api.fetch(request);
export { answer as GET, answer as HEAD };
