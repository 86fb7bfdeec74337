import { z } from 'zod';

/** Bounds of an estimate as an answer tells them. */
export const Interval = z.object({ lo: z.number(), hi: z.number() });
