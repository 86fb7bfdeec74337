/** Words for the flow of reports: stages, hand-offs, deviations, positive deviants, systemic issues, surges. */
export const alur = {
  stage: {
    verifikasi: 'Menunggu verifikasi nasional',
    disposisi: 'Menunggu disposisi instansi',
    respons: 'Menunggu respons awal unit',
    penanganan: 'Dikerjakan',
    tanggapan: 'Menunggu tanggapan pelapor',
    data: 'Menunggu data pelapor (tunda)',
    dikembalikan: 'Dikembalikan, menunggu pemegang baru',
    ditutup: 'Ditutup, kemudian dibuka kembali',
  },
  stageSentence: (stage: string, share: string, median: string) =>
    `${stage}: ${share} hari kerja, median ${median} hari kerja`,
  desk: 'Admin nasional',

  kind: {
    disposisi: 'Disposisi',
    dialihkan: 'Dialihkan',
    bukan_wewenang: 'Bukan wewenang, diteruskan',
  },
  fate: {
    accepted: 'diterima',
    returned: 'dikembalikan',
    waiting: 'belum ditanggapi',
    transit: 'belum ada penerima',
    ended: 'ditutup sebelum diterima',
  },
  handoffSentence: (from: string, to: string, handoffs: string, returned: string) =>
    `${from} ke ${to}: ${handoffs} serah terima, ${returned} dikembalikan`,
  pingPong: (cases: string, all: string) => `${cases} dari ${all} laporan saling dilempar antarinstansi`,

  deviation: {
    dikembalikan: 'Dikembalikan sebagai “bukan wewenang” minimal sekali',
    dialihkan: 'Dialihkan ke instansi lain',
    saling_lempar: 'Saling lempar antarinstansi',
    banyak_unit: 'Melibatkan lebih dari satu unit',
    koordinasi: 'Ditangani bersama (koordinasi)',
    ditunda: 'Ditunda menunggu data pelapor',
    kelas_diubah: 'Klasifikasi diubah',
    dibuka_kembali: 'Dibuka kembali setelah ditutup',
    tutup_otomatis: 'Ditutup otomatis tanpa tanggapan pelapor',
    verifikasi_terlambat: 'Verifikasi instansi melewati batas',
    respons_terlambat: 'Respons awal melewati batas',
  },
  deviationSentence: (deviation: string, share: string, days: string) =>
    `${deviation}: ${share} laporan, ${days}.`,
  moreDays: (days: string) => `+${days} hari kerja`,
  fewerDays: (days: string) => `−${days} hari kerja`,
  noClearDifference: 'tanpa selisih berarti',
  tooFew: 'terlalu sedikit untuk dibandingkan',
  notReached: 'lebih dari separuhnya belum selesai',
  of: (numerator: string, denominator: string) => `${numerator} dari ${denominator} laporan`,
  noProof: 'Selisih median hari kerja terhadap laporan tanpa penyimpangan itu. Bukan bukti sebab-akibat.',

  rule: {
    corong: 'di atas batas corong 99,8%',
    susut: 'batas bawah selang di atas kuartil atas kelompok',
  },
  deviantSentence: (agency: string, share: string, expected: string) =>
    `${agency} menyelesaikan ${share} tepat waktu; dengan campuran laporan yang sama kelompoknya ${expected}.`,
  fasterSentence: (stage: string, days: string, peers: string) =>
    `${stage}: rata-rata ${days} hari kerja, kelompoknya ${peers}.`,

  systemicSentence: (category: string, late: string, agencies: string, excess: string) =>
    `${category} terlambat di ${late} dari ${agencies} instansi, ${excess} kali yang diperkirakan.`,

  verdict: {
    lonjakan: 'Lonjakan',
    wajar: 'Wajar',
    pekan_pendek: 'Kurang dari tiga hari kerja, tidak dinilai',
    tanpa_dasar: 'Belum cukup pekan pembanding',
    gangguan_data: 'Sumber data sempat berhenti, tidak dinilai',
  },
  surgeSentence: (category: string, region: string, reports: string, limit: string) =>
    `${category} di ${region}: ${reports} laporan dalam sepekan, batas atas ${limit}.`,
};
export type Alur = typeof alur;
