/** Names of the closed lists of `pipeline/contract.ts`; a code without a name is a compile error. */
import type {
  ACTOR_ROLES,
  AGENCY_TYPES,
  CHANNELS,
  CLASSES,
  CLOCKS,
  EVENT_CODES,
  PRIVACIES,
  STATES,
} from '../../../../pipeline/contract.ts';

type Names<List extends readonly string[]> = Record<List[number], string>;

export interface CodeWords {
  channel: Names<typeof CHANNELS>;
  class: Names<typeof CLASSES>;
  /** For tables and chips. */
  classShort: Names<typeof CLASSES>;
  privacy: Names<typeof PRIVACIES>;
  agencyType: Names<typeof AGENCY_TYPES>;
  /** Many of one type, for peer groups. */
  agencyTypes: Names<typeof AGENCY_TYPES>;
  role: Names<typeof ACTOR_ROLES>;
  event: Names<typeof EVENT_CODES>;
  state: Names<typeof STATES>;
  clock: Names<typeof CLOCKS>;
}

export const code: CodeWords = {
  channel: {
    website: 'Situs lapor.go.id',
    sms: 'SMS 1708',
    android: 'Aplikasi Android',
    ios: 'Aplikasi iOS',
    x: 'X (Twitter)',
    instagram: 'Instagram',
    whatsapp: 'WhatsApp',
    email: 'Surel',
    telepon: 'Telepon',
    tatap_muka: 'Tatap muka',
    surat: 'Surat',
    aplikasi_lokal: 'Aplikasi daerah',
    lainnya: 'Kanal lain',
  },
  class: {
    permintaan_informasi: 'Permintaan informasi',
    tidak_berkadar: 'Pengaduan tidak berkadar pengawasan',
    berkadar: 'Pengaduan berkadar pengawasan',
    aspirasi: 'Aspirasi',
  },
  classShort: {
    permintaan_informasi: 'Permintaan informasi',
    tidak_berkadar: 'Tidak berkadar pengawasan',
    berkadar: 'Berkadar pengawasan',
    aspirasi: 'Aspirasi',
  },
  privacy: {
    publik: 'Publik',
    anonim: 'Publik, nama anonim',
    rahasia: 'Rahasia',
    anonim_rahasia: 'Rahasia, nama anonim',
  },
  agencyType: {
    K: 'Kementerian',
    L: 'Lembaga',
    PROV: 'Pemerintah provinsi',
    KAB: 'Kabupaten',
    KOTA: 'Kota',
    OPD: 'Unit kerja',
    BUMN: 'BUMN',
    PTN: 'Perguruan tinggi negeri',
  },
  agencyTypes: {
    K: 'kementerian',
    L: 'lembaga',
    PROV: 'pemerintah provinsi',
    KAB: 'kabupaten',
    KOTA: 'kota',
    OPD: 'unit kerja',
    BUMN: 'BUMN',
    PTN: 'perguruan tinggi negeri',
  },
  role: {
    pelapor: 'Pelapor',
    sistem: 'Sistem',
    admin_nasional: 'Admin nasional',
    admin_instansi: 'Admin instansi',
    penghubung: 'Pejabat penghubung',
    ombudsman: 'Ombudsman',
  },
  event: {
    LAPORAN_DITERIMA: 'Laporan diterima',
    PERMINTAAN_DATA: 'Permintaan data tambahan',
    DATA_DILENGKAPI: 'Data dilengkapi',
    VERIFIKASI_NASIONAL: 'Terverifikasi nasional',
    DISPOSISI_INSTANSI: 'Disposisi ke instansi',
    VERIFIKASI_INSTANSI: 'Terverifikasi instansi',
    DISPOSISI_UNIT: 'Disposisi ke unit',
    KLASIFIKASI_DIUBAH: 'Klasifikasi diubah',
    PRIVASI_DIUBAH: 'Kerahasiaan diubah',
    BUKAN_WEWENANG: 'Bukan wewenang, dikembalikan',
    DIALIHKAN: 'Dialihkan ke instansi lain',
    KOORDINASI_DIMULAI: 'Koordinasi lintas instansi',
    RESPON_AWAL: 'Respons awal',
    TINDAK_LANJUT: 'Tindak lanjut',
    TANGGAPAN_PELAPOR: 'Tanggapan pelapor',
    SELESAI: 'Selesai',
    SELESAI_OTOMATIS: 'Selesai otomatis',
    DIBUKA_KEMBALI: 'Dibuka kembali',
    PENILAIAN: 'Penilaian',
    ARSIP: 'Diarsipkan',
    DICABUT: 'Dicabut pelapor',
    PERSETUJUAN_SIMPEL: 'Persetujuan pelapor ke SIMPeL',
    SERAH_SIMPEL: 'Diserahkan ke SIMPeL',
  },
  state: {
    BELUM_TERVERIFIKASI: 'Belum terverifikasi',
    TERTUNDA: 'Tertunda',
    TERVERIFIKASI: 'Terverifikasi',
    TERDISPOSISI_BELUM_TL: 'Terdisposisi, belum ditindaklanjuti',
    BELUM_TERDISPOSISI_ULANG: 'Belum didisposisi ulang',
    DIPROSES: 'Sedang diproses',
    SELESAI: 'Selesai',
    ARSIP: 'Arsip',
    DITANGANI_OMBUDSMAN: 'Ditangani Ombudsman',
  },
  clock: {
    C1: 'Verifikasi nasional',
    C2: 'Verifikasi instansi',
    C3: 'Respons awal',
    C4: 'Penyelesaian',
    C5: 'Tanggapan pelapor',
    C6: 'Alih ke Ombudsman',
    C7: 'Kelengkapan data',
  },
};
