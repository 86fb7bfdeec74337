import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The dictionary of columns is part of the dictionary now; old links keep working. */
export const GET: RequestHandler = () => redirect(308, '/kamus#tables');
