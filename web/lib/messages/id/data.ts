/** Words of /data. */
export const data = {
  title: 'Apakah angka hari ini dapat dipercaya?',
  lead: 'Jalannya pemuatan, pemeriksaan, baris yang dikarantina, dan kesegaran sumber.',
  dictionary: 'Kamus',

  stripTitle: {
    clean: (n: string) =>
      n === '1' ? 'Pemuatan terakhir diterbitkan' : `${n} pemuatan terakhir semuanya diterbitkan`,
    mixed: (good: string, n: string) =>
      n === '1'
        ? 'Pemuatan terakhir tidak diterbitkan; yang gagal tidak pernah tampil ke pembaca'
        : `${good} dari ${n} pemuatan terakhir diterbitkan; yang gagal tidak pernah tampil ke pembaca`,
    none: 'Belum ada pemuatan yang tercatat',
  },
  stripSub: 'Batang = baris masuk per pemuatan. Kotak = hasil.',
  stayed: (day: string, message: string, edition: string) =>
    `${day}: ${message} Edisi ${edition} tetap dipakai.`,
  stopped: (day: string, message: string) => `${day}: ${message}`,
  stayedNone: (day: string, message: string) => `${day}: ${message} Belum ada edisi yang dapat dipakai.`,
  outcome: {
    clean: 'diterbitkan',
    noted: 'diterbitkan dengan catatan',
    stopped: 'ditahan pemeriksaan, tidak diterbitkan',
    failed: 'gagal, tidak diterbitkan',
  },
  legend: (words: string, n: string) => `${words} (${n})`,
  figures: {
    finished: 'selesai, pemuatan terakhir',
    took: (seconds: string, start: string) => `${seconds}, mulai ${start}`,
    rows: 'baris masuk',
    landed: (n: string) => `${n} diterima`,
    quarantined: 'baris dikarantina',
    quarantinedWhy: 'tersimpan dengan alasannya, dapat diputar ulang',
    age: 'umur data',
    ageWhy: 'kuning sejak 1 hari kerja, ungu sejak 2',
  },
  runWords: (at: string, outcome: string, rows: string) => `${at}: ${outcome}, ${rows} baris masuk`,
  list: 'Lihat sebagai tabel',
  runColumns: {
    started: 'Mulai',
    outcome: 'Hasil',
    rows: 'Baris masuk',
    took: 'Lama',
    message: 'Keterangan',
  },

  stepsTitle: (step: string, seconds: string) => `Langkah terlama: ${step}, ${seconds}`,
  stepsNone: 'Pemuatan terakhir berhenti sebelum langkah pertama selesai',
  stepsSub: 'Langkah pemuatan terakhir',
  stepColumns: { step: 'Langkah', rows: 'Baris', seconds: 'Lama' },
  step: {
    land: 'Mendaratkan sumber',
    build: 'Membangun tabel',
    check: 'Memeriksa',
    publish: 'Menerbitkan edisi',
    remember: 'Mencatat pemuatan',
  },

  feedsTitle: (name: string, at: string) => `Sumber tertua menentukan umur halaman: ${name}, s.d. ${at}`,
  feedsSub: 'Kesegaran per sumber',
  feedUntil: (at: string) => `s.d. ${at}`,
  feedLanded: (at: string) => `didaratkan ${at}`,
  feedSample: 'data contoh',
  cadence: (cron: string) => `jadwal ${cron}`,

  intakeTitle: {
    kept: (rows: string, landed: string, quarantined: string) =>
      `${rows} baris masuk = ${landed} diterima + ${quarantined} dikarantina`,
    lost: (n: string) => `${n} baris masuk tidak dapat ditelusuri`,
  },
  intakeSub: 'Tidak ada baris yang hilang diam-diam: jumlahnya harus cocok untuk setiap relasi.',
  intakeColumns: {
    relation: 'Relasi',
    rows_in: 'Masuk',
    landed: 'Diterima',
    quarantined: 'Dikarantina',
    sum: 'Jumlah cocok',
  },
  relation: {
    region: 'wilayah',
    agency: 'instansi',
    complaint: 'laporan',
    event: 'kejadian',
    snapshot: 'batas waktu data',
  },
  matches: 'cocok',
  differs: (n: string) => `selisih ${n}`,

  reconciliation: {
    title: {
      kept: 'Semua jumlah cocok: setiap laporan masuk tepat satu kelompok',
      broken: (n: string) => `${n} jumlah tidak cocok`,
    },
    sub: (checked: string) =>
      `Diperiksa pada setiap pembuatan edisi: ${checked}. Selisih menahan penerbitan.`,
    kind: {
      nation: 'nasional',
      province: 'provinsi',
      agency: 'instansi',
      feed: 'relasi sumber',
      clock: 'jam',
      indicator: 'indikator',
    },
    balance: { received: 'Laporan diterima, menurut keadaan', open: 'Laporan terbuka' },
    part: {
      in_time: 'Dalam batas',
      overdue: 'Lewat tenggat',
      unverified: 'Belum terverifikasi',
      held: 'Tertunda',
      tidak_terklasifikasi: 'Tidak terklasifikasi',
    },
    total: 'Jumlah',
  },

  quarantineTitle: {
    some: (n: string, reasons: string) => `${n} baris dikarantina karena ${reasons} alasan`,
    none: 'Tidak ada baris yang dikarantina',
  },
  quarantineSub: 'Contoh berisi penanda baris saja, tanpa isi laporan.',
  quarantineNone: 'Setiap baris yang masuk lolos pemeriksaan tipe, tanggal, kunci, dan rujukan.',
  reason: {
    missing_value: 'Nilai wajib kosong',
    bad_value: 'Nilai tidak sesuai tipenya',
    impossible_date: 'Tanggal mustahil',
    outside_calendar: 'Tanggal di luar kalender',
    closed_before_received: 'Selesai sebelum diterima',
    before_received: 'Kejadian sebelum laporan diterima',
    unknown_class: 'Klasifikasi tidak dikenal',
    unknown_agency: 'Instansi tidak dikenal',
    unknown_code: 'Kode tidak dikenal',
    duplicate_id: 'Penanda ganda',
    orphan_event: 'Kejadian tanpa laporan',
    parent_quarantined: 'Laporannya dikarantina',
    text_too_long: 'Teks terlalu panjang',
    unreadable_line: 'Baris tidak terbaca',
  },
  rows: (n: string) => `${n} baris`,
  example: (source: string, row: string) => `${source}, baris ${row}`,

  checksTitle: {
    clean: 'Semua pemeriksaan lulus tanpa catatan',
    failed: 'Pemuatan terakhir gagal sebelum pemeriksaan selesai',
    noted: (n: string) => `${n} pemeriksaan memberi catatan`,
    stopped: (n: string) => `${n} pemeriksaan menahan penerbitan`,
  },
  checksSub: 'Pemeriksaan "menahan" mencegah edisi terbit; "catatan" terbit dengan keterangan.',
  checkColumns: { rule: 'Pemeriksaan', message: 'Hasil', severity: 'Akibat', count: 'Baris' },
  severity: { stop: 'menahan', warn: 'catatan' },
  checksNone:
    'Diperiksa: kunci unik, rujukan, aturan tiap tabel, dan jumlah baris terhadap edisi sebelumnya.',

  editionsTitle: (n: string) => `${n} edisi tersimpan; setiap edisi tidak pernah ditimpa`,
  editionsSub: 'Yang terbaru di atas',
  editionCurrent: 'sedang dipakai',
  editionDamaged: 'rusak',
  editionDamagedWhy: 'manifest.json tidak ada atau tidak terbaca; edisi ini tidak dapat dipakai',
  editionOf: (built: string, complaints: string) => `terbit ${built} · ${complaints} laporan`,
  editionFindings: (n: string) => `${n} catatan`,
};

export type Data = typeof data;
