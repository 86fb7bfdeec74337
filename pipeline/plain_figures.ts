import type { Indicator } from './contract.ts';

const PLAIN = { version: 'v1', group: 'utama', over: 'sum' } as const;
const COUNT = { ...PLAIN, unit: 'count' } as const;
const LEVEL = { ...COUNT, over: 'latest', better: 'lower', topic: 'tunggakan' } as const;

/** Open reports of one age: their registry entries differ in the band only. */
function band(id: string, key: string, days: string, over: string): Indicator {
  return {
    ...LEVEL,
    id,
    key,
    title: { id: `Terbuka ${days} hari kerja`, en: `Open for ${over} working days` },
    why: {
      id: 'Umur laporan terbuka menunjukkan seberapa dekat tunggakan dengan batas 60 hari kerja alih ke Ombudsman.',
      en: 'The age of open reports shows how close the backlog is to the hand-over to the Ombudsman at 60 working days.',
    },
    caveats: ['tingkat_akhir_bulan'],
  };
}

/** The figures people ask for first: volumes, open reports by age, flow, and what became of closings. */
export const PLAIN_FIGURES: readonly Indicator[] = [
  {
    ...COUNT,
    id: 'received',
    key: 'diterima',
    title: { id: 'Laporan diterima', en: 'Reports received' },
    better: 'higher',
    topic: 'tunggakan',
    why: {
      id: 'Volume adalah penyebut dari semua yang lain; banyak laporan bukan berarti buruk, sedikit bukan berarti baik.',
      en: 'Volume stands under everything else; many reports are not bad by themselves, nor few of them good.',
    },
    caveats: ['bulan_kejadian', 'pengalihan'],
  },
  {
    ...COUNT,
    id: 'closed',
    key: 'ditutup',
    title: { id: 'Laporan selesai', en: 'Reports closed' },
    better: 'higher',
    topic: 'penyelesaian',
    why: {
      id: 'Jumlah yang diselesaikan dalam satu bulan, kapan pun laporannya masuk.',
      en: 'How many were finished in a month, whenever they had come.',
    },
    caveats: ['bulan_kejadian', 'pengalihan'],
  },
  {
    ...LEVEL,
    id: 'open',
    key: 'terbuka',
    title: { id: 'Laporan terbuka', en: 'Open reports' },
    why: {
      id: 'Yang masih menunggu, termasuk di admin nasional; jumlahnya terbagi habis menurut umur.',
      en: 'What still waits, the national desk included; it is divided without rest by age.',
    },
    caveats: ['tingkat_akhir_bulan'],
  },
  band('open_to_5', 'terbuka-5', '0–5', '0 to 5'),
  band('open_to_14', 'terbuka-14', '6–14', '6 to 14'),
  band('open_to_60', 'terbuka-60', '15–60', '15 to 60'),
  band('open_over_60', 'terbuka-lebih-60', 'lebih dari 60', 'more than 60'),
  {
    ...PLAIN,
    unit: 'percent',
    id: 'followed_up',
    key: 'tindak-lanjut',
    title: { id: 'Sudah ditindaklanjuti', en: 'Followed up' },
    better: 'higher',
    topic: 'penyelesaian',
    why: {
      id: 'Laporan yang sudah didisposisi tetapi tanpa tindak lanjut bersubstansi belum ditangani siapa pun.',
      en: 'A report that was disposed but has no follow-up of substance has been handled by nobody yet.',
    },
    caveats: ['kohort_muda', 'pengalihan'],
  },
  {
    ...PLAIN,
    unit: 'ratio',
    id: 'clearance',
    key: 'keluar-masuk',
    title: { id: 'Keluar dibanding masuk', en: 'Clearance (outflow to inflow)' },
    better: 'higher',
    topic: 'tunggakan',
    why: {
      id: 'Di bawah 1 berarti lebih banyak yang masuk daripada yang keluar, sehingga tunggakan bertambah.',
      en: 'Below 1 more comes in than goes out, and the backlog grows.',
    },
    caveats: ['bulan_kejadian', 'dua_sisi'],
  },
  {
    ...PLAIN,
    unit: 'percent',
    id: 'reopened',
    key: 'dibuka-kembali',
    title: { id: 'Dibuka kembali', en: 'Reopened' },
    better: 'lower',
    topic: 'kualitas',
    why: {
      id: 'Laporan yang dibuka kembali ditutup sebelum persoalannya selesai.',
      en: 'A report that is reopened was closed before its matter was settled.',
    },
    caveats: ['bulan_kejadian'],
  },
  {
    ...PLAIN,
    unit: 'percent',
    id: 'archived',
    key: 'diarsipkan',
    title: { id: 'Diarsipkan', en: 'Archived' },
    better: 'lower',
    topic: 'kualitas',
    why: {
      id: 'Pengarsipan mengeluarkan laporan dari semua hitungan waktu, jadi bagiannya harus terlihat.',
      en: 'Archiving takes a report out of every measure of time, so its share must be seen.',
    },
    caveats: ['bulan_kejadian', 'pengalihan'],
  },
  {
    ...PLAIN,
    unit: 'mean',
    id: 'satisfaction',
    key: 'kepuasan',
    title: { id: 'Kepuasan pelapor', en: 'Satisfaction' },
    better: 'higher',
    topic: 'kualitas',
    why: {
      id: 'Rata-rata penilaian 1 sampai 5; jumlah penjawab selalu disertakan karena hanya sebagian pelapor menjawab.',
      en: 'Mean of ratings from 1 to 5; the number of answers always stands beside it, since only some reporters answer.',
    },
    caveats: ['bulan_kejadian', 'tidak_diceritakan'],
  },
];
