/** Escalation flags; K06 and K10 say more once their severity and days are known. */
export const flag = {
  severity: { 1: 'Info', 2: 'Perhatian', 3: 'Peringatan', 4: 'Kritis' },
  name: {
    K01: 'Verifikasi nasional terlambat',
    K02: 'Verifikasi instansi terlambat',
    K04: 'Respons awal terlambat',
    K05: 'Segera jatuh tempo',
    K06: 'Lewat tenggat',
    K07: 'Menuju SIMPeL',
    K08: 'Kandidat SIMPeL',
    K10: 'Mandek',
  },
  rule: {
    K01: 'Verifikasi nasional (C1) lebih dari 3 hari kerja.',
    K02: 'Verifikasi instansi (C2) lebih dari 3 hari kerja.',
    K04: 'Belum ada respons awal setelah 5 hari kerja (C3).',
    K05: 'Sisa hari kerja penyelesaian (C4) tinggal sedikit.',
    K06: 'Penyelesaian (C4) melewati batas 5, 14, atau 60 hari kerja.',
    K07: 'Jam Ombudsman (C6) berada pada hari kerja ke-45 sampai ke-60.',
    K08: 'Jam Ombudsman (C6) melewati 60 hari kerja; hanya kelas pengaduan.',
    K10: 'Sedang diproses, tanpa kejadian lebih dari 10 hari kerja.',
  },
  overTwice: 'Lewat > 2× batas',
  stalled: (days: string) => `Mandek ${days}`,
  more: (n: number) => `${n} bendera lain`,
  none: 'Tanpa bendera',
};

export type FlagWords = typeof flag;
