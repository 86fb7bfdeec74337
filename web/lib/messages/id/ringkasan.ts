/** Indonesian has one form for any number; English has two. */
const stalled: (n: string) => string = () =>
  ' sedang diproses tetapi tanpa kejadian lebih dari 10 hari kerja.';

/** Words of the front page. */
export const ringkasan = {
  title: 'Apa yang perlu perhatian hari ini?',
  lead: (day: string, scope: string) => `${day} · ${scope}`,
  nation: 'seluruh instansi',
  ignored: (what: string) => `Diabaikan karena tidak dikenal: ${what}.`,

  findingsTitle: (n: string) => `${n} hal, yang paling berat dulu`,
  findingsNone: 'Tidak ada laporan yang lewat tenggat di cakupan ini.',
  findingsNoneDo: 'Lihat laporan yang masih terbuka di daftar kasus.',
  open: (n: string) => `Buka ${n} kasus`,
  reports: (n: string) => `${n} laporan`,
  candidates: (_n: string, top: string | null) =>
    ` sudah melewati 60 hari kerja dan menjadi kandidat SIMPeL${top === null ? '' : `; ${top}`}.`,
  overdue: (_n: string, open: string, share: string, top: string | null) =>
    ` dari ${open} yang terbuka (${share}) lewat tenggat penyelesaian${top === null ? '' : `; ${top}`}.`,
  near: (_n: string, top: string | null) =>
    ` mendekati batas 60 hari kerja jam Ombudsman${top === null ? '' : `; ${top}`}.`,
  stalled,
  topOf: (n: string, name: string) => `${n} di antaranya di ${name}`,
  why: {
    candidates: 'Hanya kelas pengaduan; butuh persetujuan pelapor sebelum diserahkan ke Ombudsman.',
    overdue: (twice: string) =>
      `Batas 5, 14, atau 60 hari kerja menurut klasifikasi. ${twice} sudah lebih dari dua kali batasnya.`,
    near: 'Jam Ombudsman (C6) berada pada hari kerja ke-45 sampai ke-60 dan tidak diulang saat laporan dialihkan.',
    stalled: 'Dihitung sejak kejadian terakhir, tanpa libur dan cuti bersama.',
  },

  dueTitle: 'Tenggat terdekat',
  dueSub: 'Semua instansi dalam cakupan ini',
  due: {
    'hari-ini': 'Jatuh tempo hari ini',
    '5hk': 'Dalam 5 hari kerja',
    lewat: 'Lewat tenggat',
    'menuju-simpel': 'Menuju SIMPeL',
    kandidat: 'Kandidat SIMPeL',
  },
  dueDay: (day: string) => `sebelum ${day} berakhir`,
  dueUntil: (day: string) => `s.d. ${day}`,
  topShort: (n: string, name: string) => `${n} di ${name}`,

  kpi: {
    open: 'Laporan terbuka',
    overdue: 'Lewat tenggat penyelesaian',
    candidates: 'Kandidat SIMPeL (> 60 hk)',
    reports: 'laporan',
    unassigned: (n: string) => `${n} belum sampai di unit`,
    ofOpen: (share: string) => `= ${share} dari terbuka`,
    twice: (n: string) => `${n} sudah lebih dari 2× batasnya`,
    near: (n: string) => `+ ${n} mendekati`,
    sinceDisposition: 'jam C6 sejak disposisi instansi',
    interval: (range: string) => `selang ${range}`,
    nation: (share: string) => `garis putus: nasional ${share}`,
    few: (n: string) => `n ${n}: hanya jumlah`,
    period: (months: string) => months,
  },
  sum: (inTime: string, overdue: string, unassigned: string, open: string) =>
    `${inTime} dalam tenggat + ${overdue} lewat tenggat + ${unassigned} belum sampai di unit = ${open} terbuka`,
  parts: { in_time: 'dalam tenggat', overdue: 'lewat tenggat', unassigned: 'belum sampai di unit' },

  holdersTitle: (name: string, n: string, total: string) =>
    `${name} memegang laporan lewat tenggat terbanyak (${n} dari ${total})`,
  holdersTie: (agencies: string, total: string) =>
    `${total} laporan lewat tenggat tersebar di ${agencies} instansi`,
  holdersNone: 'Tidak ada instansi dengan laporan lewat tenggat',
  holdersSub: (shown: string, all: string) =>
    `${shown} dari ${all} instansi dengan laporan lewat tenggat. Jumlah, bukan tingkat: instansi besar memegang lebih banyak.`,
  holdersSum: (shown: string, others: string, total: string) =>
    `${shown} pada instansi yang disebut + ${others} pada yang lain = ${total}`,
  ranking: 'Bandingkan tingkatnya',

  mapTitle: {
    nation: (below: string, above: string, share: string) =>
      `${below} provinsi jelas di bawah angka nasional ${share}, ${above} di atas`,
    below: (name: string, share: string, nation: string) => `${name} ${share}, di bawah nasional ${nation}`,
    above: (name: string, share: string, nation: string) => `${name} ${share}, di atas nasional ${nation}`,
    alike: (name: string, share: string, nation: string) =>
      `${name} ${share}, belum dapat dibedakan dari nasional ${nation}`,
    few: (name: string, n: string) => `${name} belum dapat dinilai (n ${n})`,
    none: 'Belum ada laporan yang jatuh tempo',
  },
  mapSub: (indicator: string, months: string) =>
    `${indicator} menurut provinsi (pemprov + kab/kota), ${months}. Satu petak = satu provinsi; pilih untuk melihat kabupatennya.`,
  mapLegend: (share: string) => `poin dari nasional ${share}`,
  mapAlike: '≈ selang mencakup angka nasional',
  mapTable: 'Lihat sebagai tabel',
  mapColumns: { province: 'Provinsi', share: 'Nilai', interval: 'Selang 95%', n: 'Laporan (n)' },
  tile: (name: string, value: string) => `${name}: ${value}`,
  resolved: 'Selesai tepat waktu',
  answered: 'Respons awal tepat waktu',
};

export type Ringkasan = typeof ringkasan;
