/** Answer of `GET /api/v1/status`: what the frame of every page shows about the edition. */
export interface Status {
  edition: EditionState | null;
  /** A newer edition that could not be opened; the one above is shown instead. */
  failure: { id: string; message: string } | null;
  feeds: { id: string; name: string; sample: boolean; as_of: string; landed_at: string }[];
  totals: {
    complaints: number;
    open: number;
    overdue: number;
    near_ombudsman: number;
    candidates: number;
    agencies: number;
  } | null;
  versions: { calendar: string; policy: string; code: string } | null;
}

export interface EditionState {
  id: string;
  /** Instants, ISO 8601. */
  as_of: string;
  built_at: string;
  sample: boolean;
  /** Working days between the as-of day and today. */
  age_working_days: number | null;
  age_state: 'fresh' | 'stale' | 'old';
}
