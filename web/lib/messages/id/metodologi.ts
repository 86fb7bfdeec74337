/** Words of /metodologi: what is said before each worked example. Numbers come from the examples. */
export const metodologi = {
  title: 'Bagaimana angka di Tilik dihitung?',
  lead: 'Setiap contoh di halaman ini dihitung saat halaman dibuka, oleh fungsi yang sama dengan yang menghitung angka di halaman lain.',
  dictionary: 'Kamus',
  jump: 'Isi halaman',
  example: 'Contoh hitungan',
  group: { time: 'Waktu', doubt: 'Ketidakpastian', scores: 'Nilai gabungan', rules: 'Aturan' },
  sections: {
    workdays: {
      title: 'Hari kerja',
      text: [
        'Hari kerja adalah Senin sampai Jumat dikurangi libur nasional dan cuti bersama. Hari mulai tidak dihitung: tenggat n hari kerja adalah hari kerja ke-n sesudahnya, pada tanggal hukum di zona waktu instansi (WIB, WITA, WIT).',
        'Libur dan cuti bersama adalah data bertanggal dengan nomor keputusannya. Keputusan baru adalah satu baris baru, lalu setiap jam dihitung ulang.',
      ],
    },
    clocks: {
      title: 'Jam C1 sampai C7',
      text: [
        'Jam mengukur hari kerja dari satu peristiwa ke peristiwa lain: C1 verifikasi nasional, C2 verifikasi instansi, C3 respons awal, C4 penyelesaian, C5 tanggapan pelapor, C6 alih ke Ombudsman, C7 kelengkapan data. Batas, peristiwa mulai dan berhenti, masa berlaku, serta sumber hukumnya ada di kamus.',
        'Jam berhenti sementara selama laporan tertunda. Pengalihan menghentikan C2 sampai C4 instansi lama dan memulai jam baru; C6 tidak pernah diulang. Laporan yang dibuka kembali melanjutkan waktu yang sudah terpakai.',
      ],
    },
    survival: {
      title: 'Laporan terbuka dalam ukuran waktu',
      text: [
        'Rata-rata laporan yang selesai tidak melihat laporan yang ditinggalkan. Tilik memakai penaksir Kaplan-Meier: laporan yang masih terbuka tetap ikut sampai hari terakhir ia teramati, lalu keluar tanpa dianggap selesai.',
        'Contoh delapan laporan; tanda + berarti masih terbuka.',
      ],
    },
    competing: {
      title: 'Peristiwa pesaing',
      text: [
        'Laporan yang diarsipkan atau dicabut tidak akan pernah selesai. Menganggapnya sekadar belum selesai membesarkan bagian yang selesai, maka keduanya dihitung sebagai pesaing (Aalen-Johansen).',
      ],
    },
    interval: {
      title: 'Selang 95 persen',
      text: [
        'Setiap bagian (misalnya 41 dari 50) disertai selang Wilson: kisaran yang masih wajar bagi nilai sebenarnya. Makin sedikit laporan, makin lebar selangnya.',
      ],
    },
    shrinkage: {
      title: 'Penyusutan ke kelompok',
      text: [
        'Nilai dari sedikit laporan mudah tampak ekstrem karena kebetulan. Penyusutan (Bayes empiris, beta-binomial) menarik setiap nilai ke rata-rata kelompoknya seolah ditambah sejumlah laporan rata-rata; nilai dari banyak laporan hampir tidak bergeser.',
      ],
    },
    ranks: {
      title: 'Rentang peringkat dan tingkat',
      text: [
        'Dari sebaran nilai setiap instansi diambil 10.000 undian berbenih tetap, setiap undian diperingkat, lalu dicetak rentang 5 sampai 95 persen. Jangan menyebut satu nomor.',
        'Tingkat mengatakan apa yang dapat dikatakan: di atas kelompok, di bawah kelompok, atau belum dapat dibedakan. Yang belum dapat dinilai diletakkan tersendiri dan tetap dihitung dalam jumlah kelompok.',
      ],
    },
    funnel: {
      title: 'Diagram corong',
      text: [
        'Batas kewajaran di sekitar nilai kelompok melebar bila laporan sedikit. Di luar batas 99,8 persen hampir pasti bukan kebetulan. Di bawah 30 laporan dipakai batas binomial tepat.',
        'Bila seluruh kelompok menyebar lebih dari kebetulan, batas dilebarkan dengan φ dan nilai φ selalu dicetak.',
      ],
    },
    case_mix: {
      title: 'Disesuaikan campuran kasus',
      text: [
        'Instansi yang menerima lebih banyak laporan sulit tidak boleh kalah karenanya. Yang terjadi dibandingkan dengan yang diharapkan bila setiap jenis laporan ditangani seperti di kelompoknya; nilai mentah dan nilai yang disesuaikan selalu berdampingan.',
      ],
    },
    change: {
      title: 'Sebelum dan sesudah',
      text: [
        'Perubahan dinyatakan sebagai peluang, bukan panah. Dua periode hanya dibandingkan pada umur laporan yang sama, dan putusan "membaik" atau "memburuk" keluar bila peluangnya paling sedikit 95 persen.',
      ],
    },
    multiple: {
      title: 'Banyak bendera sekaligus',
      text: [
        'Dari ratusan instansi, sebagian tampak menyimpang hanya karena kebetulan. Prosedur Benjamini-Hochberg menahan bagian bendera palsu pada 5 persen.',
      ],
    },
    indicators: {
      title: 'Lima indikator',
      text: [
        'I1 Kecepatan respon = 100 × (0,2 verifikasi tepat waktu + 0,4 respons awal bersubstansi dalam 5 hk + 0,4 selesai dalam batas kelasnya), dari kurva waktu yang memuat laporan terbuka.',
        'I2 Keterbukaan = 100 × (0,4 laporan terlihat publik + 0,3 tanpa sunyi lebih dari 10 hk + 0,3 penutupan beralasan dan berbukti).',
        'I3 Aksesibilitas = 100 × (0,5 laporan per penduduk terhadap sebaya, paling banyak 1 + 0,25 keragaman kanal + 0,25 cakupan kecamatan). Banyak laporan bukan berarti buruk.',
        'I4 Kualitas penyelesaian = 100 × (0,5 penutupan bersubstansi + 0,3 tidak dibuka lagi + 0,2 penilaian pelapor), baru dihitung 10 hk sesudah penutupan.',
        'I5 Kolaborasi = 100 × (0,4 penanggung jawab ditetapkan dalam 3 hk + 0,3 tanpa saling lempar + 0,3 ketepatan laporan lintas instansi dibanding laporan satu instansi), paling sedikit 10 laporan lintas instansi.',
      ],
    },
    composite: {
      title: 'IKP',
      text: [
        'IKP adalah rata-rata geometrik berbobot dari kelima indikator: kejatuhan pada satu indikator tidak dapat ditebus oleh yang lain. Diterbitkan bila paling sedikit empat indikator ada; bobot yang hilang dibagi ulang dan ditandai. Bobot adalah pengaturan berversi.',
      ],
    },
    samples: {
      title: 'Sampel kecil',
      text: [
        'Satu aturan di setiap layar, berkas, dan laporan. Kebanyakan kabupaten dan kota menerima terlalu sedikit laporan untuk diperingkat per tahun; karena itu ada jendela 24 bulan dan tingkat provinsi.',
      ],
    },
    flags: {
      title: 'Bendera',
      text: [
        'Bendera laporan dan instansi adalah aturan atas peristiwa dan tanggal, dengan versi aturan, hari pertama berdiri, hari padam, tingkat, dan yang harus bertindak. Bendera yang sama tetap bendera yang sama dari edisi ke edisi. Aturan lengkap ada di kamus.',
      ],
    },
    left_out: {
      title: 'Yang tidak dihitung',
      text: [
        'Laporan yang belum jatuh tempo tidak masuk penyebut ketepatan, baik sudah selesai maupun belum. Laporan yang dialihkan keluar dari instansi pemberi sebagai tersensor; ketepatan tetap menghitung sebagai terlambat yang sudah lewat tenggat saat dialihkan, diarsipkan, dicabut, atau diserahkan. Arsip dan pencabutan bukan penyelesaian. Respons pendek tanpa lampiran dan tanpa langkah berikutnya, atau teks yang diulang lebih dari 5 kali sebulan oleh unit yang sama, tidak dihitung sebagai substansi.',
        'Baris sumber yang tidak dapat dipakai dikarantina dengan alasannya dan dihitung di halaman Data.',
      ],
    },
    pitfalls: {
      title: 'Jebakan membaca',
      text: [
        'Laporan terbuka yang hilang dari rata-rata membuat kinerja tampak lebih baik.',
        'Jam yang diulang saat dialihkan menyembunyikan lama sebenarnya; lihat C6.',
        'Wilayah tanpa laporan tampak sempurna; sepi bukan berarti baik-baik saja.',
        'Nilai ekstrem cenderung kembali ke rata-rata tanpa tindakan apa pun; hati-hati dengan sebelum dan sesudah.',
        'Sosialisasi menaikkan jumlah laporan; itu bukan pelayanan yang memburuk.',
        'Rangkaian hari libur menggeser tenggat banyak laporan sekaligus.',
        'Gangguan sumber data menghasilkan hari kosong lalu lonjakan; lihat halaman Data.',
      ],
    },
  },
  row: {
    counted: (limit: string, from: string) => `${limit} sejak ${from}`,
    due: (due: string, plain: string) => (due === plain ? due : `${due} (tanpa libur: ${plain})`),
    runs: 'Hari kerja, + masih terbuka',
    survival: (days: string) => `Belum selesai sesudah ${days}, S(t)`,
    interval: 'Selang 95%',
    finished: (days: string) => `Selesai dalam ${days}`,
    median: 'Median',
    rmst: (days: string) => `Rata-rata terbatas sampai ${days}`,
    naiveMean: 'Rata-rata laporan selesai saja (menyesatkan)',
    naiveShare: (days: string) => `Dalam ${days} di antara yang selesai saja (menyesatkan)`,
    incidence: (days: string) => `Selesai dalam ${days}, arsip sebagai pesaing`,
    archived: (days: string) => `Arsip dalam ${days}`,
    overstated: 'Selesai bila arsip dianggap terbuka (membesar)',
    member: (key: string, of: string) => `Instansi ${key}: ${of}`,
    prior: (strength: string) => `Rata-rata kelompok; kekuatan ${strength} laporan`,
    pulled: (raw: string, to: string, range: string) => `${raw} menjadi ${to} (90%: ${range})`,
    rank: (expected: string, range: string) => `${range}, harapan ${expected}`,
    limits: (n: string) => `Batas 95% / 99,8% pada n ${n}`,
    z: (of: string) => `Simpangan baku ${of}`,
    phi: (phi: string, n: string) => `Batas 99,8% pada n ${n} bila φ = ${phi}`,
    observed: (of: string) => `Terjadi: ${of} tepat waktu`,
    expected: 'Diharapkan dari campuran kasusnya',
    ratio: 'Terjadi / diharapkan',
    adjusted: 'Nilai disesuaikan',
    drop: (before: string, now: string) => `Peluang turun, ${before} menjadi ${now}`,
    dropBeyond: (margin: string) => `Peluang turun lebih dari ${margin}`,
    logRank: (before: string, after: string) => `Log-rank ${before} dan ${after}: χ², p`,
    pValues: 'Nilai p',
    kept: 'Tetap dianggap menyimpang',
    adoption: (n: string) => `${n} laporan, 420.000 penduduk, 2 tahun, per 100.000 per tahun`,
    rating: (stars: string) => `Penilaian ${stars} sesudah penyusutan`,
    score: (id: string, weight: string) => `${id}, bobot ${weight}`,
    geometric: 'IKP (geometrik)',
    arithmetic: 'Rata-rata biasa, sebagai pembanding',
    version: 'Versi bobot',
    halfWidth: (n: string) => `Ketelitian pada 80%, n ${n}`,
    plusMinus: (points: string) => `± ${points} poin`,
    below: (n: string) => `n < ${n}`,
    countsOnly: 'hanya jumlah, tanpa persentase dan peringkat',
    between: (lo: string, hi: string) => `n ${lo}–${hi}`,
    faded: 'nilai pudar, tanda "sampel kecil", tanpa peringkat',
    atLeast: (n: string) => `n ≥ ${n}`,
    full: 'nilai, selang, tingkat, rentang peringkat',
  },
  strip: {
    title: (from: string, limit: string, due: string) => `${from} + ${limit} = ${due}`,
    kind: {
      workday: 'hari kerja',
      weekend: 'akhir pekan',
      libur_nasional: 'libur nasional',
      cuti_bersama: 'cuti bersama',
    },
  },
  curve: (days: string, share: string) => `Kurva bagian yang belum selesai; ${share} sesudah ${days}`,
  funnel: (target: string) => `Corong di sekitar ${target}: batas 95% dan 99,8% menurut jumlah laporan`,
  funnelAxis: 'jumlah laporan',
  curveAxis: 'hari kerja',
};

export type Metodologi = typeof metodologi;
