import type { Indicator } from './contract.ts';

const TERM = { unit: 'percent', version: 'v1', group: 'ikp', better: 'higher', over: 'sum' } as const;

/** Terms of the five indicators I1 to I5 that are counted case by case; the others are read off the histograms. */
export const IKP_TERMS: readonly Indicator[] = [
  {
    ...TERM,
    id: 'verified_on_time',
    key: 'verifikasi-tepat-waktu',
    title: { id: 'Verifikasi instansi tepat waktu', en: 'Agency verification on time' },
    topic: 'kecepatan',
    why: {
      id: 'Laporan yang tidak diverifikasi dalam tiga hari kerja belum sampai ke unit mana pun. Suku V dari I1.',
      en: 'A report not verified within three working days has not reached any unit yet. Term V of I1.',
    },
    caveats: ['belum_jatuh_tempo'],
  },
  {
    ...TERM,
    id: 'visible_to_public',
    key: 'terbuka-publik',
    title: { id: 'Terlihat oleh publik', en: 'Visible to the public' },
    topic: 'keterbukaan',
    why: {
      id: 'Laporan yang diteruskan semestinya dapat dibaca publik, kecuali pelapor meminta kerahasiaan. Suku P dari I2.',
      en: 'A forwarded report should be readable by the public unless its reporter asked for secrecy. Term P of I2.',
    },
    caveats: ['tidak_diceritakan'],
  },
  {
    ...TERM,
    id: 'no_silent_gap',
    key: 'tanpa-senyap',
    title: { id: 'Tanpa senyap lebih dari 10 hari kerja', en: 'No silence beyond 10 working days' },
    topic: 'keterbukaan',
    why: {
      id: 'Pelapor dan publik berhak tahu bahwa laporan masih dikerjakan. Suku G dari I2.',
      en: 'Reporter and public have a right to know that work goes on. Term G of I2.',
    },
    caveats: ['tidak_diceritakan'],
  },
  {
    ...TERM,
    id: 'closed_with_evidence',
    key: 'penutupan-berbukti',
    title: { id: 'Ditutup dengan alasan dan bukti', en: 'Closed with reason and evidence' },
    topic: 'keterbukaan',
    why: {
      id: 'Penutupan tanpa bukti tidak dapat diperiksa siapa pun. Suku B dari I2.',
      en: 'A closing without evidence cannot be checked by anyone. Term B of I2.',
    },
    caveats: ['kohort_muda', 'tidak_diceritakan'],
  },
  {
    ...TERM,
    id: 'substantive_closure',
    key: 'penutupan-bersubstansi',
    title: { id: 'Ditutup dengan substansi', en: 'Closed with substance' },
    topic: 'kualitas',
    why: {
      id: 'Laporan yang ditutup tanpa tindak lanjut bersubstansi selesai hanya di atas kertas. Suku Q dari I4.',
      en: 'A report closed without a follow-up with substance is resolved on paper only. Term Q of I4.',
    },
    caveats: ['belum_matang'],
  },
  {
    ...TERM,
    id: 'undone_closure',
    key: 'penutupan-gugur',
    title: { id: 'Penutupan yang gugur', en: 'Closings undone' },
    better: 'lower',
    topic: 'kualitas',
    why: {
      id: 'Dibuka kembali, ditanggapi negatif, atau diserahkan ke SIMPeL: pelapor tidak menerima penyelesaian itu. Suku R dari I4.',
      en: 'Reopened, answered negatively or handed to SIMPeL: the reporter did not accept it. Term R of I4.',
    },
    caveats: ['belum_matang'],
  },
  {
    ...TERM,
    id: 'rating',
    key: 'penilaian-pelapor',
    title: { id: 'Penilaian pelapor', en: 'Rating by reporters' },
    unit: 'mean',
    topic: 'kualitas',
    why: {
      id: 'Rata-rata penilaian 1 sampai 5 dari pelapor yang menjawab. Suku dari I4, disusutkan bila jawabannya sedikit.',
      en: 'Mean of 1 to 5 by the reporters who answered. Term of I4, shrunk where answers are few.',
    },
    caveats: ['tidak_diceritakan'],
  },
  {
    ...TERM,
    id: 'lead_in_time',
    key: 'penanggung-jawab-tepat-waktu',
    title: { id: 'Penanggung jawab lintas instansi tepat waktu', en: 'Cross-agency lead in time' },
    unit: 'weighted percent',
    topic: 'kolaborasi',
    why: {
      id: 'Laporan lintas instansi tanpa penanggung jawab tidak dikerjakan siapa pun. Suku L dari I5.',
      en: 'A report across agencies with nobody in charge is handled by nobody. Term L of I5.',
    },
    caveats: ['bersama'],
  },
  {
    ...TERM,
    id: 'ping_pong',
    key: 'saling-lempar',
    title: { id: 'Saling lempar', en: 'Ping-pong' },
    unit: 'weighted percent',
    better: 'lower',
    topic: 'kolaborasi',
    why: {
      id: 'Tiga pengalihan atau kembali ke instansi yang sudah melepasnya: waktu pelapor habis di jalan. Suku T dari I5.',
      en: 'Three transfers, or back to an agency that gave it away: the time of the reporter is lost on the way. Term T of I5.',
    },
    caveats: ['bersama'],
  },
  {
    ...TERM,
    id: 'cross_case',
    key: 'lintas-instansi',
    title: { id: 'Laporan lintas instansi', en: 'Cross-agency reports' },
    topic: 'kolaborasi',
    why: {
      id: 'Tanpa cukup laporan lintas instansi, kolaborasi belum dapat dinilai.',
      en: 'Without enough cross-agency reports, collaboration cannot be assessed yet.',
    },
    caveats: ['bersama'],
  },
];
