/** Names for the slots of titles and texts. No person, and no village or school that must exist. */

export const STREETS = [
  ...['Merdeka', 'Pattimura', 'Diponegoro', 'Ahmad Yani', 'Gajah Mada', 'Sudirman', 'Imam Bonjol', 'Kartini'],
  ...['Pangeran Antasari', 'Hasanuddin', 'Veteran', 'Pemuda', 'Pahlawan', 'Cendrawasih', 'Melati', 'Mawar'],
  ...['Kenanga', 'Anggrek', 'Flamboyan', 'Cempaka', 'Rajawali', 'Garuda', 'Lingkar Utara', 'Lingkar Selatan'],
  ...['Pasar Baru', 'Stasiun', 'Pelabuhan', 'Industri', 'Transmigrasi', 'Poros Desa', 'Trans', 'Raya Barat'],
  ...['Raya Timur', 'Perintis Kemerdekaan', 'Juanda', 'Teuku Umar', 'Sultan Agung', 'Cut Nyak Dien'],
] as const;

export const VILLAGES = [
  ...[
    'Sukamaju',
    'Mekarsari',
    'Tanjung Harapan',
    'Sumber Rejeki',
    'Karang Anyar',
    'Bukit Indah',
    'Margamulya',
  ],
  ...['Sidomulyo', 'Sungai Raya', 'Pasir Putih', 'Tanah Merah', 'Batu Ampar', 'Lubuk Jaya', 'Kampung Baru'],
  ...['Suka Damai', 'Muara Jaya', 'Tegalrejo', 'Wonosari', 'Padang Panjang', 'Simpang Tiga', 'Pulau Harapan'],
  ...['Ujung Padang', 'Cahaya Baru', 'Rantau Indah', 'Kebun Raya', 'Waru Jaya', 'Air Hitam', 'Lembah Hijau'],
  ...['Bumi Asih', 'Karya Bakti', 'Sari Bumi', 'Teluk Dalam', 'Telaga Biru', 'Gunung Sari', 'Sumber Agung'],
] as const;

export const LAPSES = [
  ...['dua pekan', 'tiga pekan', 'sebulan', 'dua bulan', 'tiga bulan', 'empat bulan', 'setengah tahun'],
  ...['hampir setahun', 'lebih dari setahun', 'sepekan', 'sepuluh hari', 'awal tahun'],
] as const;

export const TIMES = [
  'dua kali',
  'tiga kali',
  'empat kali',
  'berkali-kali',
  'lima kali',
  'beberapa kali',
] as const;
export const HOURS = [
  'malam',
  'sore',
  'pagi',
  'akhir pekan',
  'malam Minggu',
  'dini hari',
  'hari kerja',
] as const;
export const LANDMARKS = [
  ...['kantor desa', 'masjid jami', 'terminal', 'puskesmas', 'SPBU', 'balai warga', 'alun-alun', 'stadion'],
  ...['kantor camat', 'gereja', 'pertokoan', 'rumah sakit', 'perumahan subsidi', 'taman kota'],
] as const;
export const MARKETS = [
  'Pasar Pagi',
  'Pasar Induk',
  'Pasar Minggu',
  'Pasar Ikan',
  'Pasar Sentral',
  'Pasar Rakyat',
] as const;
export const RIVERS = [
  'Sungai Hitam',
  'Sungai Jernih',
  'Kali Baru',
  'Sungai Raya',
  'Kali Anyar',
  'Sungai Besar',
] as const;
export const MONTHS = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'],
  ...['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
] as const;
/** Rupiah. */
export const AMOUNTS = [
  ...[
    '50.000',
    '75.000',
    '100.000',
    '150.000',
    '250.000',
    '350.000',
    '500.000',
    '750.000',
    '1.200.000',
    '1.850.000',
  ],
  ...['2.500.000', '3.400.000'],
] as const;
