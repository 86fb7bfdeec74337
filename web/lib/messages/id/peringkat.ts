/** Words of /peringkat. `peers` is the group in the plural: "kabupaten", "unit kerja". */
export const peringkat = {
  peers: {
    kabupaten: 'kabupaten',
    kota: 'kota',
    provinsi: 'pemerintah provinsi',
    kementerian: 'kementerian',
    lembaga: 'lembaga',
    unit: 'unit kerja',
  },
  title: (peers: string) => `${capital(peers)} mana yang benar-benar berbeda?`,
  lead: 'Kami menampilkan tingkat, bukan nomor urut. Selisih di dalam satu tingkat tidak cukup kuat untuk dibaca sebagai urutan.',
  csv: 'Unduh CSV',
  indicator: 'Indikator',
  peerGroup: 'Kelompok sebaya',
  period: 'Periode',
  months: { '24b': '24 bulan', '12b': '12 bulan' },
  chips: {
    peers: 'Kelompok sebaya',
    period: 'Dihitung',
    province: 'Provinsi',
    agency: 'Instansi',
    n: 'Minimum n',
  },
  peersOf: (peers: string, n: string) => `${capital(peers)} (${n})`,
  atEndOf: (month: string) => `Akhir ${month}`,
  summary: (reports: string, ranked: string, peers: string) => `${reports} laporan pada ${ranked} ${peers}`,

  findingsTitle: (ranked: string, peers: string) => `Yang dapat disimpulkan dari ${ranked} ${peers}`,
  findingsNone: (peers: string) => `Belum ada ${peers} dengan 30 laporan atau lebih pada periode ini.`,
  findingsNoneDo: 'Perpanjang periode atau lepaskan saringan provinsi.',
  tierCounts: (below: string, same: string, above: string) =>
    `${below} di bawah kelompok, ${same} belum dapat dibedakan, ${above} di atas kelompok`,
  tierLinks: 'Ke tingkat',
  finding: {
    below: (peers: string) => ` ${peers} berada `,
    belowWord: 'di bawah kelompoknya',
    and: ' dan ',
    above: ' di atas; ',
    same: ' belum dapat dibedakan.',
    rule: (share: string) =>
      `Tingkat ditentukan dari selang Wilson 95%: seluruh selang harus berada di satu sisi angka kelompok (${share}), bukan dari nomor urut.`,
    apparent: (apparent: string, peers: string, below: string) =>
      `${apparent} ${peers} tampak lebih buruk dari kelompok, tetapi baru ${below} yang selangnya mendukung itu.`,
    apparentWhy: 'Sisanya bisa saja berbeda karena kebetulan: laporannya terlalu sedikit.',
    excess: (name: string, share: string, of: string, more: string) =>
      `${name} (${of}) berada di ${share}: sekitar ${more} laporan lebih banyak daripada bila sama dengan kelompok.`,
    excessWhy: {
      higher:
        'Selisih terbesar dalam jumlah laporan di tingkat bawah: laporan yang tidak memenuhi indikator ini.',
      lower: 'Selisih terbesar dalam jumlah laporan di tingkat bawah: laporan yang menunggak.',
    },
    chance: (chance: string, ranked: string, peers: string) =>
      `Seandainya semua ${ranked} ${peers} sama saja, sekitar ${chance} tetap akan terlihat berbeda.`,
    chanceWhy: 'Itulah arti selang 95%. Baca tingkat sebagai petunjuk untuk memeriksa, bukan putusan.',
  },

  spreadTitle: (low: string, high: string, peers: string) =>
    `Separuh ${peers} berada di antara ${low} dan ${high}`,
  spreadFew: (n: string, peers: string) =>
    `Baru ${n} ${peers} dapat dinilai; terlalu sedikit untuk berbicara tentang sebaran`,
  spreadSub: (indicator: string, months: string) =>
    `${indicator}, ${months}. Satu tanda satu unit dengan n ≥ 30, dibulatkan ke persen terdekat.`,
  group: (share: string) => `kelompok ${share}`,
  legend: { above: 'di atas kelompok', same: 'belum dapat dibedakan', below: 'di bawah kelompok' },

  tableTitle: (peers: string, indicator: string) => `Tingkat ${peers}: ${indicator}`,
  tableSub: (share: string) =>
    `Garis putus = kelompok ${share}. Kotak indikator berisi persen, diwarnai terhadap median kelompok (nila lebih baik, soga lebih buruk); miring = sampel kecil; arsir = belum dapat dinilai.`,
  columns: {
    member: 'Unit',
    n: 'Laporan (n)',
    share: 'Nilai',
    interval: 'Selang Wilson 95%',
    bounds: 'Rentang',
    cells: 'Semua indikator',
    trend: 'Tren 24 bln',
  },
  axis: (low: string, high: string) => `${low} sampai ${high}`,
  rule: {
    higher: {
      above: 'Seluruh selang di atas angka kelompok. Urutan di dalam tingkat ini bukan bukti perbedaan.',
      same: 'Selang masih mencakup angka kelompok.',
      below: 'Seluruh selang di bawah angka kelompok.',
    },
    lower: {
      above: 'Seluruh selang lebih rendah dari angka kelompok; di sini lebih rendah berarti lebih baik.',
      same: 'Selang masih mencakup angka kelompok.',
      below: 'Seluruh selang lebih tinggi dari angka kelompok.',
    },
  },
  members: (n: string, peers: string) => `${n} ${peers}`,
  showMore: (n: string) => `Tampilkan ${n} lainnya`,
  showLess: 'Tampilkan lebih sedikit',
  sorted: { first: 'urut nilai, terbaik dulu', last: 'urut nilai, terburuk dulu' },
  emptyTier: 'Tidak ada.',
  intervalLabel: (share: string, range: string, n: string) => `${share}, selang ${range}, n ${n}`,
  adjusted: (share: string) => `disesuaikan campuran kasus: ${share}`,
  cell: (indicator: string, value: string) => `${indicator}: ${value}`,
  cellSmall: (value: string, n: string) => `${value}, sampel kecil (n ${n})`,
  cellNone: (n: string) => `belum dapat dinilai (n ${n})`,
  trendShort: 'n kurang',
  trendLabel: {
    1: (from: string, to: string) => `per kuartal, dari ${from} ke ${to}`,
    2: (from: string, to: string) => `per setengah tahun, dari ${from} ke ${to}`,
    4: (from: string, to: string) => `per tahun, dari ${from} ke ${to}`,
  },
  openCounted: (n: string, name: string) => `${n} laporan yang dihitung: ${name}`,
  openAmiss: (share: string, n: string, name: string) =>
    `${share}; buka ${n} laporan yang perlu dibenahi: ${name}`,
  openCases: (name: string) => `Buka laporan ${name}`,

  shelfTitle: (n: string, peers: string) =>
    `${n} ${peers} belum dapat dinilai dan sengaja tidak diberi tingkat`,
  shelfNone: (peers: string) => `Semua ${peers} dapat dinilai`,
  shelfSub: 'Menyembunyikan atau tidak mencatat data tidak pernah menaikkan peringkat.',
  shelf: {
    none: {
      title: 'Nol laporan',
      text: 'Tidak ada laporan yang masuk hitungan pada periode ini. Sepi bukan berarti baik-baik saja.',
    },
    counts: { title: 'n 1–9: hanya jumlah', text: 'Persentase tidak ditampilkan.' },
    small: { title: 'n 10–29: sampel kecil', text: 'Nilai tampil pudar, tanpa tingkat.' },
  },
  list: 'Lihat daftar',
  sum: (parts: string, total: string, peers: string) => `${parts} = ${total} ${peers}`,

  aboutTitle: (indicator: string) => `Apa arti “${indicator}”`,
  aboutLink: 'Definisi lengkap di kamus',
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export type Peringkat = typeof peringkat;
