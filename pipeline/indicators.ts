import type { Indicator } from './contract.ts';
import { IKP_TERMS } from './ikp.ts';
import { PLAIN_FIGURES } from './plain_figures.ts';

/** The indicators of `sql/indicators/`, in the order in which pages list them. */
export const INDICATORS: readonly Indicator[] = [
  {
    id: 'resolved_on_time',
    key: 'tepat-waktu',
    title: { id: 'Selesai tepat waktu', en: 'Resolved on time' },
    unit: 'percent',
    version: 'v1',
    group: 'utama',
    headline: true,
    better: 'higher',
    over: 'sum',
    topic: 'penyelesaian',
    why: {
      id: 'Batas 5, 14, dan 60 hari kerja adalah janji negara kepada pelapor. Laporan yang masih terbuka ikut dihitung sejak lewat tenggat.',
      en: 'The limits of 5, 14 and 60 working days are the promise made to the reporter. Reports still open count from the day they pass it.',
    },
    caveats: ['belum_jatuh_tempo', 'pengalihan_terlambat'],
  },
  {
    id: 'answered_on_time',
    key: 'respons-awal',
    title: { id: 'Respons awal tepat waktu', en: 'First response on time' },
    unit: 'percent',
    version: 'v1',
    group: 'utama',
    headline: true,
    better: 'higher',
    over: 'sum',
    topic: 'kecepatan',
    why: {
      id: 'Respons awal dalam lima hari kerja adalah tanda pertama bahwa laporan dibaca unit yang berwenang.',
      en: 'A first response within five working days is the first sign that the unit in charge has read the report.',
    },
    caveats: ['belum_jatuh_tempo', 'pengalihan_terlambat'],
  },
  {
    id: 'completion',
    key: 'penyelesaian',
    title: { id: 'Penyelesaian', en: 'Completion' },
    unit: 'percent',
    version: 'v1',
    group: 'utama',
    headline: true,
    better: 'higher',
    over: 'sum',
    topic: 'penyelesaian',
    why: {
      id: 'Persentase penyelesaian adalah angka yang paling sering dikutip; di sini laporan yang masih terbuka tetap menjadi penyebut.',
      en: 'Completion is the figure quoted most often; here the reports still open stay in the denominator.',
    },
    caveats: ['kohort_muda', 'pengalihan'],
  },
  {
    id: 'backlog',
    key: 'tunggakan',
    title: { id: 'Tunggakan lewat tenggat', en: 'Overdue backlog' },
    unit: 'percent',
    version: 'v1',
    group: 'utama',
    headline: true,
    better: 'lower',
    over: 'latest',
    topic: 'tunggakan',
    why: {
      id: 'Bagian laporan terbuka yang sudah lewat batasnya menunjukkan apakah pekerjaan tertumpuk.',
      en: 'The share of open reports past their limit shows whether work is piling up.',
    },
    caveats: ['tingkat_akhir_bulan'],
  },
  ...PLAIN_FIGURES,
  ...IKP_TERMS,
];
