/** How many complaints each regional government receives: lognormal over governments, larger ones first. */
import type { Pemda } from './pemda.ts';
import { probit, Random } from './random.ts';

/** Annual volume of one government is lognormal with these parameters (domain calibration: mean 89.4, median 22). */
const MU = 3.1;
const SIGMA = 1.67;
/** No government receives more a year. */
const MOST = 2_400;

/** Governments known to receive most; they take the upper ranks in this order. */
const LEADERS = [
  ...[
    'kota-35.73',
    'prov-31',
    'prov-33',
    'prov-32',
    'prov-35',
    'kota-35.78',
    'kab-35.25',
    'kota-32.73',
    'kab-35.13',
  ],
  ...[
    'kota-32.76',
    'kab-32.16',
    'kota-36.74',
    'kab-32.01',
    'kota-33.74',
    'kota-12.71',
    'kota-73.71',
    'kota-16.71',
  ],
  ...['prov-63', 'prov-34', 'kota-64.72', 'kab-61.12', 'prov-61', 'kota-61.71'],
];

/** Volumes that are known rather than drawn [complaints a year]. */
const KNOWN: Readonly<Record<string, number>> = { 'kab-61.05': 40, 'kab-63.08': 77, 'kota-52.71': 173 };

/** Of the governments with least to expect, these receive nothing at all [count, share]. */
const QUIET = { among: 90, share: 0.4 };

const JAVA = ['31', '32', '33', '34', '35', '36'];
const PAPUA = ['91', '92', '93', '94', '95', '96'];

/** Complaints a year by agency identifier, before scaling; 0 for silent governments. */
export function annualVolumes(pemda: readonly Pemda[], seed: number): Map<string, number> {
  const random = new Random(seed, 11);
  const expected = pemda
    .filter(({ isAdministrative }) => !isAdministrative)
    .map((one) => ({ id: one.id, score: score(one, random) }))
    .sort((a, b) => b.score - a.score);
  const n = expected.length;
  const volumes = new Map(pemda.map(({ id }) => [id, 0]));
  expected.forEach(({ id }, rank) => {
    const drawn = Math.min(MOST, Math.exp(MU + SIGMA * probit(1 - (rank + 0.5) / n)));
    const isSilent = rank >= n - QUIET.among && random.chance(QUIET.share);
    volumes.set(id, KNOWN[id] ?? (isSilent ? 0 : drawn));
  });
  return volumes;
}

function score({ id, type, province, districts }: Pemda, random: Random): number {
  const leads = LEADERS.indexOf(id);
  const drawn =
    random.normal() +
    (type === 'PROV' ? 1.6 : type === 'KOTA' ? 0.6 : 0) +
    (JAVA.includes(province) ? 0.9 : 0) -
    (PAPUA.includes(province) ? 1 : 0) +
    Math.min(districts.length, 30) / 40;
  return leads < 0 ? drawn : 100 - leads;
}
