/** What agencies and reporters write while a complaint is handled. */
import type { Theme } from './topic.ts';

/** First responses: every one names a date or a unit, so that no two read alike. */
export const RESPONSES = [
  'Terima kasih atas laporan Saudara mengenai {subjek}. Laporan telah kami terima dan {unit} menjadwalkan peninjauan pada {tanggal}.',
  'Laporan mengenai {subjek} di {lokasi} telah diterima {unit} dan sedang kami koordinasikan dengan bidang terkait; hasilnya kami sampaikan paling lambat {tanggal}.',
  'Selamat siang. {unit} sedang menelusuri {subjek} yang Saudara sampaikan. Petugas akan menghubungi pihak terkait di {lokasi} sebelum {tanggal}.',
  'Terima kasih telah menyampaikan laporan. Untuk {subjek} di {lokasi}, kami sudah membuat nota dinas nomor {nomor} dan menunggu hasil pemeriksaan sampai {tanggal}.',
  'Menanggapi laporan Saudara, {unit} telah menugaskan petugas untuk memeriksa {subjek} di {lokasi} pada {tanggal}.',
] as const;

export const OPENINGS = [
  'Menindaklanjuti laporan Saudara mengenai {subjek},',
  'Berdasarkan hasil pemeriksaan {unit} pada {tanggal},',
  'Terima kasih atas kesabaran Saudara. Mengenai {subjek} di {lokasi},',
  'Dapat kami sampaikan bahwa',
  'Sehubungan dengan laporan {subjek} di {lokasi},',
  'Sesuai hasil koordinasi tanggal {tanggal},',
] as const;

export const RESULTS: Readonly<Record<Theme, readonly string[]>> = {
  fisik: [
    'tim lapangan telah meninjau {lokasi} dan melakukan penanganan darurat; perbaikan permanen masuk paket pekerjaan bulan {bulan}.',
    'kerusakan sudah ditutup sementara dengan material setempat dan rambu peringatan telah dipasang di {lokasi}.',
    'pekerjaan telah dilaksanakan oleh regu pemeliharaan dan selesai pada {tanggal}, dokumentasi sebelum dan sesudah terlampir.',
    'lokasi telah diukur dan diusulkan dalam perubahan anggaran dengan nomor usulan {nomor}.',
    'penyedia jasa telah ditegur dan wajib menyelesaikan sisa pekerjaan di {lokasi} dalam masa pemeliharaan.',
  ],
  berkas: [
    'berkas telah selesai diproses dengan nomor register {nomor} dan dapat diambil di loket pada jam pelayanan.',
    'ditemukan kekurangan satu lampiran; petugas telah memberi tahu pemohon dan berkas kembali diproses dengan nomor {nomor}.',
    'pemeriksaan internal menyimpulkan ada keterlambatan di tingkat loket; petugas telah ditegur dan dokumen diterbitkan {tanggal}.',
    'dokumen telah diterbitkan dan dikirim secara elektronik pada {tanggal} dengan nomor {nomor}.',
    'sesuai ketentuan layanan ini tidak dipungut biaya; kami telah memanggil petugas yang bersangkutan dan hasilnya dituangkan dalam berita acara {nomor}.',
  ],
  bantuan: [
    'data keluarga telah diverifikasi bersama perangkat setempat dan diusulkan perbaikan dengan nomor {nomor}.',
    'penyaluran tahap berikutnya dijadwalkan pada {tanggal}; keluarga yang dilaporkan sudah masuk daftar penerima.',
    'hasil kunjungan rumah menunjukkan keluarga layak menerima; usulan telah dikirim ke pusat dengan nomor {nomor}.',
    'pendamping yang bersangkutan telah diklarifikasi dan potongan dikembalikan kepada warga pada {tanggal}.',
    'bantuan tidak dapat diberikan karena keluarga sudah menerima program lain; penjelasan lengkap telah disampaikan di {lokasi}.',
  ],
  sekolah: [
    'kepala satuan pendidikan telah dipanggil pada {tanggal} dan pungutan yang tidak sesuai aturan dihentikan serta dikembalikan.',
    'pengawas telah melakukan kunjungan ke {lokasi}; rekomendasi perbaikan dituangkan dalam surat nomor {nomor}.',
    'dokumen siswa telah diserahkan kepada wali murid pada {tanggal} tanpa syarat pembayaran.',
    'pencairan sedang diproses bagian keuangan dengan SPM nomor {nomor} dan masuk rekening paling lambat {tanggal}.',
    'sekolah telah membentuk tim pencegahan, pendampingan murid berjalan dan orang tua dilibatkan sejak {tanggal}.',
  ],
  kesehatan: [
    'kepala fasilitas kesehatan telah memberikan teguran dan jadwal layanan ditempel ulang di loket sejak {tanggal}.',
    'kepesertaan telah diaktifkan kembali pada {tanggal} setelah verifikasi data dengan nomor {nomor}.',
    'obat telah tersedia kembali melalui pengadaan susulan nomor {nomor}; pasien dapat mengambil mulai {tanggal}.',
    'petugas telah mengunjungi keluarga di {lokasi} dan rujukan diterbitkan pada {tanggal}.',
    'audit antrean dilakukan dan satu dokter tambahan ditempatkan mulai {tanggal} untuk mengurangi waktu tunggu.',
  ],
  tertib: [
    'petugas telah melakukan penertiban di {lokasi} pada {tanggal} dan pelanggar menandatangani surat pernyataan nomor {nomor}.',
    'patroli gabungan dijadwalkan tiga kali sepekan di {lokasi}; penindakan pertama dilakukan {tanggal}.',
    'pihak terkait telah diberi surat peringatan nomor {nomor} dengan batas waktu sampai {tanggal}.',
    'hasil pemeriksaan di {lokasi} menunjukkan izin sudah habis; kegiatan dihentikan sementara sejak {tanggal}.',
    'laporan telah diteruskan kepada penyidik dan perkembangan perkara diberikan melalui surat nomor {nomor}.',
  ],
  lingkungan: [
    'sampel telah diambil di {lokasi} pada {tanggal}; hasil laboratorium keluar dalam empat belas hari kerja.',
    'sampah di {lokasi} telah diangkut dan jadwal armada ditambah menjadi tiga kali sepekan mulai {tanggal}.',
    'pelaku usaha dikenai sanksi administratif berupa teguran tertulis nomor {nomor} dan wajib memperbaiki pengolahan limbah.',
    'tim pengawas bersama warga telah memeriksa {lokasi}; kegiatan dihentikan sampai dokumen lingkungan dilengkapi.',
    'sosialisasi larangan pembakaran telah dilakukan di {lokasi} pada {tanggal} bersama pengurus lingkungan.',
  ],
  utilitas: [
    'kebocoran pipa di {lokasi} telah diperbaiki pada {tanggal} dan aliran berangsur normal.',
    'hasil pemeriksaan meter menunjukkan kesalahan pencatatan; tagihan dikoreksi dengan nomor {nomor}.',
    'pasokan ditambah dan penyaluran di {lokasi} diawasi setiap hari sampai {tanggal}.',
    'gangguan disebabkan peralatan yang aus; penggantian selesai {tanggal} dan tekanan telah diuji.',
    'permohonan sambungan telah masuk daftar pemasangan nomor {nomor} dan dikerjakan paling lambat {tanggal}.',
  ],
  kerja: [
    'pengawas telah memeriksa perusahaan pada {tanggal} dan menerbitkan nota pemeriksaan nomor {nomor}.',
    'mediasi pertama dilaksanakan {tanggal}; kedua pihak sepakat pembayaran dilakukan bertahap.',
    'perusahaan telah membayar kekurangan hak pekerja, bukti pembayaran nomor {nomor} terlampir.',
    'data peserta telah diperbaiki dan klaim dapat diajukan kembali mulai {tanggal}.',
    'perselisihan dilanjutkan ke tahap anjuran tertulis nomor {nomor} karena mediasi tidak mencapai kesepakatan.',
  ],
  digital: [
    'konten yang dilaporkan telah diputus aksesnya pada {tanggal} dengan nomor tiket {nomor}.',
    'gangguan sudah dipulihkan dan versi baru aplikasi diterbitkan {tanggal}; mohon dicoba kembali.',
    'penyelenggara layanan telah diminta klarifikasi melalui surat nomor {nomor} dan wajib menjawab sebelum {tanggal}.',
    'nomor yang dilaporkan telah diteruskan kepada operator untuk diblokir, tiket {nomor}.',
    'data telah diperbaiki pada {tanggal}; pelapor dapat memeriksa kembali melalui aplikasi.',
  ],
};

export const CLOSINGS = [
  'Demikian disampaikan, terima kasih atas partisipasi Saudara.',
  'Apabila masih ada kendala, silakan membalas laporan ini.',
  'Dokumentasi kegiatan kami lampirkan.',
  'Penjelasan lebih lanjut dapat diperoleh di kantor {unit}.',
  'Mohon tanggapan Saudara atas tindak lanjut ini.',
] as const;

/** Replies that say nothing; an agency has one of its own and repeats it. */
export const TEMPLATES = [
  'Terima kasih atas laporan Anda, akan kami tindaklanjuti.',
  'Laporan sudah diteruskan ke bidang terkait. Terima kasih.',
  'Terima kasih, laporan Saudara sudah kami terima.',
  'Akan segera ditindaklanjuti oleh petugas kami.',
  'Sudah dikoordinasikan. Terima kasih atas masukannya.',
] as const;

export const CONTENT = [
  'Terima kasih, masalahnya sudah selesai.',
  'Sudah dikerjakan, terima kasih atas respons cepatnya.',
  'Kami puas dengan penjelasannya, laporan boleh ditutup.',
  'Terima kasih, petugas sudah datang dan membantu.',
] as const;

export const DISCONTENT = [
  'Sampai hari ini belum ada perubahan di lapangan, mohon dicek kembali.',
  'Jawaban tidak sesuai dengan yang kami laporkan.',
  'Petugas memang datang, tetapi belum ada perbaikan apa pun.',
  'Kami sudah ke kantor dan tetap diminta menunggu tanpa kepastian.',
] as const;

export const REOPENINGS = [
  'Laporan ditutup padahal masalah muncul kembali.',
  'Perbaikan hanya bertahan beberapa hari, mohon dibuka kembali.',
  'Belum selesai, janji pada tindak lanjut tidak dilaksanakan.',
] as const;

export const REFUSALS = [
  'Berdasarkan lokasi dan pembagian urusan, laporan bukan kewenangan kami.',
  'Ruas/aset dimaksud bukan milik pemerintah daerah kami, mohon diteruskan kepada pengelola.',
  'Urusan ini menjadi kewenangan instansi lain sesuai pembagian urusan pemerintahan.',
] as const;

export const QUESTIONS = [
  'Mohon melengkapi alamat lengkap dan foto lokasi kejadian.',
  'Mohon sebutkan waktu kejadian dan nama unit pelayanan yang dimaksud.',
  'Mohon melampirkan bukti pengajuan atau nomor permohonan.',
] as const;

/** Reasons for closing. */
export const ENDINGS = [
  'sudah_ditangani',
  'dijelaskan',
  'masuk_rencana_kerja',
  'diteruskan_penegak_hukum',
] as const;

/** Reasons for archiving: code and what the reporter reads. */
export const ARCHIVALS = [
  ['tidak_lengkap', 'Laporan diarsipkan karena data tidak dilengkapi.'],
  ['terlalu_umum', 'Laporan diarsipkan karena terlalu umum untuk ditindaklanjuti.'],
  ['bukan_pelayanan_publik', 'Laporan diarsipkan karena tidak terkait pelayanan publik.'],
  ['duplikat', 'Laporan diarsipkan karena sama dengan laporan sebelumnya.'],
  ['proses_hukum', 'Laporan diarsipkan karena sedang dalam proses hukum.'],
] as const;
