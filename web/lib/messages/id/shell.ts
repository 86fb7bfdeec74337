/** Words of the frame around every page, and of the components that several pages share. */
export const shell = {
  product: 'Tilik',
  tagline: 'Pengawasan SP4N-LAPOR!',
  skip: 'Langsung ke isi',
  scope: 'Cakupan',
  nation: 'Nasional',
  scopeAll: (agencies: string) => `Nasional · ${agencies} instansi`,
  groups: { watch: 'Pantau', act: 'Tindak', base: 'Dasar' },
  pages: {
    overview: 'Ringkasan',
    ranking: 'Peringkat',
    cases: 'Kasus',
    data: 'Data',
    methods: 'Metodologi',
    dictionary: 'Kamus',
  },
  mainNav: 'Halaman utama',
  crumbs: 'Jejak halaman',
  more: 'Lainnya',
  overdueCount: (n: string) => `${n} laporan lewat tenggat`,
  language: 'Bahasa',
  toDark: 'Tampilan gelap',
  toLight: 'Tampilan terang',
  help: 'Bantuan papan ketik',
  helpTitle: 'Pintasan papan ketik',
  helpGo: (page: string) => `Buka ${page}`,
  helpShow: 'Buka bantuan ini',
  helpOn: 'Pintasan satu huruf aktif.',
  helpOff: 'Pintasan satu huruf dimatikan.',
  helpTurnOff: 'Matikan pintasan',
  helpTurnOn: 'Nyalakan pintasan',
  close: 'Tutup',
  sample: 'Data contoh',
  sampleWhy: 'Angka berasal dari kumpulan laporan buatan, bukan hasil nyata.',
  dataUntil: (at: string) => `Data s.d. ${at}`,
  loaded: (at: string) => `dimuat ${at}`,
  edition: (id: string) => `edisi ${id}`,
  ageFresh: 'Data segar',
  ageLate: (days: string) => `terlambat ${days}`,
  snapshot: (at: string) => `Potret per ${at}. Angka dapat berubah bila laporan susulan masuk; lihat`,
  snapshotPage: 'Data',
  footMethods: 'Cara menghitung',
  footDictionary: 'kamus',
  versions: (policy: string, calendar: string, code: string) =>
    `Aturan ${policy} · kalender ${calendar} · kode ${code}`,
  totals: (complaints: string, agencies: string) => `${complaints} laporan, ${agencies} instansi`,
  source: (names: string) => `Sumber: ${names}`,
  editionFailed: (failed: string, shown: string | null) =>
    shown === null
      ? `Edisi ${failed} gagal dibuka.`
      : `Edisi ${failed} gagal dibuka. Anda melihat edisi ${shown}.`,
  noEditionTitle: 'Belum ada edisi',
  noEditionLead: 'Tilik belum pernah memuat data, jadi belum ada angka yang dapat ditampilkan.',
  noEditionSince: 'Belum ada angka yang dapat ditampilkan.',
  noEditionRun: {
    stopped: (at: string) => `Pemuatan terakhir (${at}) ditahan pemeriksaan, tidak diterbitkan.`,
    failed: (at: string) => `Pemuatan terakhir (${at}) gagal, tidak diterbitkan.`,
  },
  noEditionDo: 'Jalankan perintah ini di server, lalu muat ulang halaman:',
  noEditionFix: 'Perbaiki penyebabnya, jalankan lagi perintah ini di server, lalu muat ulang halaman:',
  noEditionRuns: 'Lihat catatan semua pemuatan',
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  first: 'Awal',
  pager: 'Halaman daftar',
  remove: (what: string) => `Hapus saringan ${what}`,
  filters: 'Saringan',
  reset: 'Atur ulang',
  copyLink: 'Salin tautan',
  copied: 'Tautan tersalin',
  ignored: (what: string) => `Diabaikan karena tidak dikenal: ${what}.`,
  limitBar: (elapsed: string, limit: string) => `${elapsed}, batas ${limit}`,
  province: { label: 'Pilih provinsi', all: 'Semua provinsi', apply: 'Terapkan' },
  tier: {
    above: 'Di atas kelompok',
    same: 'Belum dapat dibedakan',
    below: 'Di bawah kelompok',
  },
  errorTitle: (status: number): string => {
    if (status === 404) return 'Halaman ini tidak ada';
    return status < 500 ? 'Permintaan ini tidak dapat dijawab' : 'Halaman ini gagal ditampilkan';
  },
  errorLead: (status: number): string => {
    if (status === 404) return 'Alamatnya mungkin salah ketik, atau laporannya tidak ada dalam edisi ini.';
    return status < 500
      ? 'Alamatnya meminta sesuatu yang tidak ada jawabannya. Perbaiki alamatnya atau mulai dari Ringkasan.'
      : 'Kesalahan sudah dicatat di server. Data edisi terakhir tidak berubah.';
  },
  errorHome: 'Buka Ringkasan',
};

export type Shell = typeof shell;
