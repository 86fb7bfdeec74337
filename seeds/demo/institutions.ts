/** Ministries and agencies of the central government that take part; weights are relative inflow. */

export interface Institution {
  /** The agency identifier is `kl-<slug>`. */
  slug: string;
  type: 'K' | 'L';
  name: string;
  weight: number;
  /** ISO date; absent: connected since before any window of the demo. */
  connected?: string;
}

/** Ministries formed by splitting older ones in October 2024. */
const SPLIT = '2024-11-18';

const K = (slug: string, weight: number, name: string, connected?: string): Institution => ({
  slug,
  type: 'K',
  name: `Kementerian ${name}`,
  weight,
  ...(connected === undefined ? {} : { connected }),
});
const L = (slug: string, weight: number, name: string): Institution => ({ slug, type: 'L', name, weight });

export const INSTITUTIONS: readonly Institution[] = [
  K('kemensos', 110, 'Sosial'),
  K('kemenkes', 52, 'Kesehatan'),
  K('kemendikdasmen', 60, 'Pendidikan Dasar dan Menengah'),
  K('kemdiktisaintek', 34, 'Pendidikan Tinggi, Sains, dan Teknologi', SPLIT),
  K('kemenag', 40, 'Agama'),
  K('kemendagri', 46, 'Dalam Negeri'),
  K('atr-bpn', 62, 'Agraria dan Tata Ruang/Badan Pertanahan Nasional'),
  K('kemenpu', 44, 'Pekerjaan Umum'),
  K('kemenpkp', 12, 'Perumahan dan Kawasan Permukiman', SPLIT),
  K('kemenhub', 42, 'Perhubungan'),
  K('kemnaker', 48, 'Ketenagakerjaan'),
  K('kp2mi', 14, 'Pelindungan Pekerja Migran Indonesia', SPLIT),
  K('komdigi', 58, 'Komunikasi dan Digital'),
  K('kemenkeu', 46, 'Keuangan'),
  K('kemenimipas', 20, 'Imigrasi dan Pemasyarakatan', SPLIT),
  K('kemenkum', 14, 'Hukum'),
  K('kemenham', 5, 'Hak Asasi Manusia', SPLIT),
  K('kementan', 18, 'Pertanian'),
  K('klh', 14, 'Lingkungan Hidup', SPLIT),
  K('kemenhut', 8, 'Kehutanan'),
  K('kkp', 9, 'Kelautan dan Perikanan'),
  K('esdm', 26, 'Energi dan Sumber Daya Mineral'),
  K('kemendag', 22, 'Perdagangan'),
  K('kemenperin', 6, 'Perindustrian'),
  K('kemenkop', 10, 'Koperasi'),
  K('umkm', 9, 'Usaha Mikro, Kecil, dan Menengah', SPLIT),
  K('kemendesa', 16, 'Desa dan Pembangunan Daerah Tertinggal'),
  K('transmigrasi', 4, 'Transmigrasi', SPLIT),
  K('kemenpppa', 8, 'Pemberdayaan Perempuan dan Perlindungan Anak'),
  K('kemenpora', 4, 'Pemuda dan Olahraga'),
  K('kemenpar', 4, 'Pariwisata'),
  K('kebudayaan', 3, 'Kebudayaan', SPLIT),
  K('kemenpanrb', 26, 'Pendayagunaan Aparatur Negara dan Reformasi Birokrasi'),
  K('kemenlu', 6, 'Luar Negeri'),
  K('investasi', 8, 'Investasi dan Hilirisasi/BKPM'),
  K('bappenas', 2, 'Perencanaan Pembangunan Nasional/Bappenas'),
  L('bpjs-kesehatan', 66, 'BPJS Kesehatan'),
  L('bpjs-ketenagakerjaan', 44, 'BPJS Ketenagakerjaan'),
  L('polri', 70, 'Kepolisian Negara Republik Indonesia'),
  L('kejaksaan', 12, 'Kejaksaan Agung'),
  L('ma', 10, 'Mahkamah Agung'),
  L('kpk', 8, 'Komisi Pemberantasan Korupsi'),
  L('ojk', 34, 'Otoritas Jasa Keuangan'),
  L('bi', 8, 'Bank Indonesia'),
  L('bkn', 36, 'Badan Kepegawaian Negara'),
  L('bgn', 20, 'Badan Gizi Nasional'),
  L('bpom', 12, 'Badan Pengawas Obat dan Makanan'),
  L('bps', 7, 'Badan Pusat Statistik'),
  L('bnn', 8, 'Badan Narkotika Nasional'),
  L('bnpb', 7, 'Badan Nasional Penanggulangan Bencana'),
  L('basarnas', 2, 'Badan Nasional Pencarian dan Pertolongan'),
  L('bmkg', 3, 'Badan Meteorologi, Klimatologi, dan Geofisika'),
  L('brin', 4, 'Badan Riset dan Inovasi Nasional'),
  L('bssn', 4, 'Badan Siber dan Sandi Negara'),
  L('bkkbn', 6, 'Badan Kependudukan dan Keluarga Berencana Nasional'),
  L('bapanas', 5, 'Badan Pangan Nasional'),
  L('bpkp', 4, 'Badan Pengawasan Keuangan dan Pembangunan'),
  L('bpk', 3, 'Badan Pemeriksa Keuangan'),
  L('lan', 2, 'Lembaga Administrasi Negara'),
  L('lkpp', 4, 'Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah'),
  L('anri', 1, 'Arsip Nasional Republik Indonesia'),
  L('perpusnas', 2, 'Perpustakaan Nasional'),
  L('bpjph', 5, 'Badan Penyelenggara Jaminan Produk Halal'),
  L('bphmigas', 8, 'Badan Pengatur Hilir Minyak dan Gas Bumi'),
  L('bsn', 1, 'Badan Standardisasi Nasional'),
  L('bpip', 1, 'Badan Pembinaan Ideologi Pancasila'),
  L('kpu', 9, 'Komisi Pemilihan Umum'),
  L('bawaslu', 7, 'Badan Pengawas Pemilihan Umum'),
  L('komnas-ham', 4, 'Komisi Nasional Hak Asasi Manusia'),
  L('lpsk', 3, 'Lembaga Perlindungan Saksi dan Korban'),
  L('kpai', 4, 'Komisi Perlindungan Anak Indonesia'),
  L('ppatk', 2, 'Pusat Pelaporan dan Analisis Transaksi Keuangan'),
  L('tni', 4, 'Tentara Nasional Indonesia'),
  L('baznas', 3, 'Badan Amil Zakat Nasional'),
  L('ikn', 3, 'Otorita Ibu Kota Nusantara'),
  L('bp-batam', 4, 'Badan Pengusahaan Batam'),
];

/** Units below each ministry or agency. */
export const CENTRAL_UNITS = [
  { slug: 'humas', name: 'Biro Hubungan Masyarakat' },
  { slug: 'layanan', name: 'Pusat Layanan Terpadu' },
  { slug: 'teknis', name: 'Direktorat Teknis' },
  { slug: 'inspektorat', name: 'Inspektorat' },
] as const;
