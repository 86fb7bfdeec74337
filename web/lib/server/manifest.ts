import { z } from 'zod';
import { Finding, type Manifest } from '../../../pipeline/contract.ts';

const instant = z.iso.datetime({ offset: true });
const count = z.number().int().nonnegative();

/** `manifest.json` of an edition, checked when the edition is opened. */
export const ManifestFile: z.ZodType<Manifest> = z.object({
  id: z.string().min(1),
  run: z.string(),
  as_of: instant,
  built_at: instant,
  sample: z.boolean(),
  feeds: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['files', 'postgres']),
      sample: z.boolean(),
      cadence: z.string(),
      landed_at: instant,
      as_of: instant,
      hash: z.string(),
    }),
  ),
  rows: z.record(z.string(), count),
  calendar_version: z.string(),
  policy_version: z.string(),
  known_on: z.iso.date().nullish(),
  code_version: z.string(),
  findings: z.array(Finding),
  sha256: z.string(),
});
