/** Words of the work list of cases. */
export const kasus = {
  title: 'Laporan mana yang harus didorong lebih dulu?',
  lead: {
    rasio:
      'Diurutkan dari yang paling jauh melewati batasnya sendiri, dengan hari libur nasional dan cuti bersama sudah dikeluarkan.',
    lewat:
      'Diurutkan dari yang paling banyak lewat hari kerjanya (hk), dengan hari libur nasional dan cuti bersama sudah dikeluarkan.',
    diam: 'Diurutkan dari yang paling lama tanpa kejadian, dalam hari kerja (hk).',
  },
  lanes: {
    'hari-ini': 'Jatuh tempo hari ini',
    '5hk': 'Dalam 5 hari kerja',
    lewat: 'Lewat tenggat',
    'menuju-simpel': 'Menuju SIMPeL',
    kandidat: 'Kandidat SIMPeL',
  },
  laneShort: {
    'hari-ini': 'Hari ini',
    '5hk': '5 hari kerja',
    lewat: 'Lewat tenggat',
    'menuju-simpel': 'Menuju SIMPeL',
    kandidat: 'Kandidat SIMPeL',
  },
  laneSub: {
    'hari-ini': (today: string) => today,
    '5hk': (_today: string, soon: string) => `s.d. ${soon}`,
    lewat: () => 'batas 5 / 14 / 60 hk',
    'menuju-simpel': () => 'jam C6 hari ke-45–60',
    kandidat: () => 'jam C6 > 60 hk',
  },
  laneNav: 'Saring menurut tenggat',
  laneEmpty: 'Tidak ada laporan',
  others: (agencies: string) => `${agencies} instansi lain`,
  unassigned: 'Belum didisposisi',
  status: {
    'hari-ini': 'Jatuh tempo hari ini',
    '5hk': 'Jatuh tempo dalam 5 hk',
    lewat: 'Lewat tenggat',
    'menuju-simpel': 'Menuju SIMPeL',
    kandidat: 'Kandidat SIMPeL',
    terbuka: 'Semua yang terbuka',
    selesai: 'Selesai',
    semua: 'Semua laporan',
  },
  key: {
    status: 'Status',
    ind: 'Indikator',
    bagian: 'Laporan',
    periode: 'Dihitung',
    klas: 'Klasifikasi',
    bendera: 'Bendera',
    prov: 'Wilayah',
    kategori: 'Kategori',
    kanal: 'Kanal',
    instansi: 'Instansi',
  },
  /** What the parts of an indicator are called, by the side on which it is better. */
  part: {
    higher: { penyebut: 'yang dihitung', pembilang: 'yang memenuhi', selisih: 'yang tidak memenuhi' },
    lower: { penyebut: 'yang dihitung', pembilang: 'yang bermasalah', selisih: 'yang tidak bermasalah' },
  },
  behind: (total: string, part: string, indicator: string, months: string) =>
    `${total} laporan ${part}: ${indicator}, ${months}`,
  clocks: (clocks: string, total: string) =>
    `${clocks} hitungan pada ${total} laporan; yang kembali ke instansi ini dihitung lagi`,
  endOf: (month: string) => `akhir ${month}`,
  any: 'Semua',
  more: 'Saring lagi',
  apply: 'Terapkan',
  cancel: 'Batal',
  national: 'Tingkat nasional',
  ofOpen: (n: string, open: string) => `${n} dari ${open} laporan terbuka`,
  count: (n: string) => `${n} laporan`,
  finding: (doubled: string, total: string) =>
    `${doubled} dari ${total} laporan sudah lebih dari dua kali batasnya`,
  findingOf: {
    'hari-ini': (total: string, day: string) => `${total} laporan mencapai batasnya pada ${day}`,
    '5hk': (total: string, _today: string, soon: string) =>
      `${total} laporan mencapai batasnya sampai ${soon}`,
    selesai: (total: string) => `${total} laporan sudah selesai`,
  },
  explain:
    'Garis tegak = batas hukum laporan itu. Bagian tebal sesudahnya = hari kerja kelebihan; ungu = sudah kandidat SIMPeL.',
  sort: { rasio: 'Rasio terhadap batas', lewat: 'Hari lewat', diam: 'Terlama tanpa kabar' },
  sortLabel: 'Urutan',
  export: 'Ekspor CSV',
  column: {
    number: 'Nomor',
    report: 'Laporan',
    holder: 'Instansi dan unit',
    days: 'Hari kerja sejak disposisi (skala akar)',
    over: 'Lewat',
    flags: 'Bendera',
    silent: 'Diam',
  },
  received: (day: string) => `masuk ${day}`,
  limit: (days: string, due: string) => `batas ${days} · ${due}`,
  limitOnly: (days: string) => `batas ${days}`,
  left: (days: string) => `sisa ${days}`,
  noClock: 'belum didisposisi ke unit',
  silentSub: 'tanpa kabar',
  confidential: 'Isi rahasia, hanya metadata',
  untitled: 'Tanpa judul',
  shown: (range: string, total: string) => `${range} dari ${total}`,
  noReporter: 'Nama pelapor tidak pernah tampil di daftar ini.',
  calendarNote: 'Hari kerja menurut kalender resmi; hari ini ikut dihitung',
  empty: 'Tidak ada laporan untuk saringan ini.',
  emptyNext: 'Tampilkan semua laporan terbuka',
};

export type Kasus = typeof kasus;
