import { error } from '@sveltejs/kit';
import type { Status } from '#lib/status.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ fetch, data }) => {
  const answer = await fetch('/api/v1/status');
  if (!answer.ok) error(502, `GET /api/v1/status: ${answer.status}`);
  return { ...data, status: (await answer.json()) as Status };
};
