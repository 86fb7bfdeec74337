import { adoption, exposure } from '../statistics/adoption.ts';
import { evenness } from '../statistics/entropy.ts';
import { missing, weigh, type Judged, type Weighed } from './term.ts';

/** Channels in K = 6 groups; `lainnya` is in none, because it says nothing of a way in. */
export const CHANNEL_GROUPS = {
  web: ['website'],
  sms: ['sms'],
  aplikasi: ['android', 'ios'],
  media_sosial: ['x', 'instagram', 'whatsapp'],
  langsung: ['tatap_muka', 'surat', 'telepon', 'email'],
  aplikasi_lokal: ['aplikasi_lokal'],
} as const;

/** What I3 is computed from. */
export interface AccessEvidence {
  reports: number;
  /** Residents; null when no feed gives them. */
  population: number | null;
  /** Months connected within the period. */
  months: number;
  /** Reports per channel group, in the order of `CHANNEL_GROUPS`; null where no report tells its channel. */
  channels: readonly number[] | null;
  /** Districts with a report in the last 12 months, of all; null where the region has none or no report tells its own. */
  districts: { seen: number; all: number } | null;
}

/** Reports per 100,000 residents and year, drawn towards the prior; null without residents or months. */
export function accessRate({ reports, population, months }: AccessEvidence): number | null {
  return population === null ? null : (adoption(reports, exposure(population, months))?.rate ?? null);
}

/**
 * I3 Aksesibilitas = 100 (0.5 min(1, rate / rate of peers) + 0.25 H / ln K + 0.25 Cov) (domain 3.2): adoption against
 * the median of peers, evenness over six channel groups, districts with a report in twelve months. Needs residents, no
 * smallest n; only the rate is uncertain, channels and districts are counted whole.
 */
export function access(evidence: AccessEvidence, peerRate: number | null): Judged {
  const { reports, population, months, channels, districts } = evidence;
  const found = population === null ? null : adoption(reports, exposure(population, months));
  const rate: Weighed =
    found === null || peerRate === null
      ? missing('lambda', 0.5, found === null ? 'tanpa_penduduk' : 'tanpa_pembanding', reports)
      : {
          ...{ id: 'lambda', weight: 0.5, n: reports, value: found.rate, missing: null },
          good: Math.min(1, found.rate / peerRate),
          numerator: found.rate,
          denominator: peerRate,
          posterior: { kind: 'rate', gamma: found.posterior, per: peerRate },
        };
  const terms = [
    rate,
    channels === null
      ? missing('H', 0.25, 'tidak_tercatat', reports)
      : counted('H', evenness(channels, 6) ?? 0, null, null, reports),
    districts === null || districts.all === 0
      ? missing('Cov', 0.25, 'tidak_tercatat')
      : counted('Cov', districts.seen / districts.all, districts.seen, districts.all, districts.all),
  ];
  return weigh('I3', reports, terms, {
    base: 'full',
    missing: found === null ? 'tanpa_penduduk' : null,
  });
}

function counted(
  id: string,
  value: number,
  numerator: number | null,
  denominator: number | null,
  n: number,
): Weighed {
  return {
    id,
    weight: 0.25,
    value,
    good: value,
    numerator,
    denominator,
    n,
    missing: null,
    posterior: { kind: 'sure' },
  };
}
