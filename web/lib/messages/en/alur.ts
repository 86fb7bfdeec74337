import type { Alur } from '../id/alur.ts';
import { counted } from '../plural.ts';

export const alur = {
  stage: {
    verifikasi: 'Waiting for national verification',
    disposisi: 'Waiting for the agency to name a unit',
    respons: 'Waiting for the first response of the unit',
    penanganan: 'Being handled',
    tanggapan: 'Waiting for the reporter’s reply',
    data: 'Waiting for data of the reporter (hold)',
    dikembalikan: 'Returned, waiting for a new holder',
    ditutup: 'Closed, reopened later',
  },
  stageSentence: (stage: string, share: string, median: string) =>
    `${stage}: ${share} of the working days, median ${counted(median, 'working day', 'working days')}`,
  desk: 'National desk',

  kind: { disposisi: 'Disposed', dialihkan: 'Transferred', bukan_wewenang: 'Not our authority, sent on' },
  fate: {
    accepted: 'accepted',
    returned: 'returned',
    waiting: 'no sign yet',
    transit: 'no receiver yet',
    ended: 'closed before anybody received it',
  },
  handoffSentence: (from: string, to: string, handoffs: string, returned: string) =>
    `${from} to ${to}: ${counted(handoffs, 'hand-off', 'hand-offs')}, ${returned} returned`,
  pingPong: (cases: string, all: string) =>
    `${cases} of ${counted(all, 'report', 'reports')} tossed to and fro between agencies`,

  deviation: {
    dikembalikan: 'Returned as “bukan wewenang” at least once',
    dialihkan: 'Transferred to another agency',
    saling_lempar: 'Ping-pong between agencies',
    banyak_unit: 'More than one unit involved',
    koordinasi: 'Handled jointly (coordination)',
    ditunda: 'Held for data of the reporter',
    kelas_diubah: 'Re-classified',
    dibuka_kembali: 'Reopened after closing',
    tutup_otomatis: 'Closed automatically without a reply',
    verifikasi_terlambat: 'Agency verification past its limit',
    respons_terlambat: 'First response past its limit',
  },
  deviationSentence: (deviation: string, share: string, days: string) =>
    `${deviation}: ${share} of reports, ${days}.`,
  moreDays: (days: string) => `+${counted(days, 'working day', 'working days')}`,
  fewerDays: (days: string) => `−${counted(days, 'working day', 'working days')}`,
  noClearDifference: 'no clear difference',
  tooFew: 'too few to compare',
  notReached: 'more than half of them still open',
  of: (numerator: string, denominator: string) =>
    `${numerator} of ${counted(denominator, 'report', 'reports')}`,
  noProof: 'Difference of median working days to reports without that deviation. Not a proof of cause.',

  rule: {
    corong: 'above the 99.8% funnel limit',
    susut: 'lower bound of its interval above the upper quarter of the group',
  },
  deviantSentence: (agency: string, share: string, expected: string) =>
    `${agency} resolves ${share} on time; with the same mix of reports its group resolves ${expected}.`,
  fasterSentence: (stage: string, days: string, peers: string) =>
    `${stage}: ${counted(days, 'working day', 'working days')} on average, its group ${peers}.`,

  systemicSentence: (category: string, late: string, agencies: string, excess: string) =>
    `${category} is late in ${late} of ${counted(agencies, 'agency', 'agencies')}, ${excess} times what is to be expected.`,

  verdict: {
    lonjakan: 'Surge',
    wajar: 'Within limits',
    pekan_pendek: 'Fewer than three working days, not judged',
    tanpa_dasar: 'Not enough weeks to compare with',
    gangguan_data: 'A feed fell silent, not judged',
  },
  surgeSentence: (category: string, region: string, reports: string, limit: string) =>
    `${category} in ${region}: ${counted(reports, 'report', 'reports')} in a week, upper limit ${limit}.`,
} satisfies Alur;
