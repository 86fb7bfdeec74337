/**
 * What every room may rely on: the relations a feed delivers, and the shapes the web is promised.
 * Types and constants only; nothing is imported but the schema language.
 */
import { z } from 'zod';

/** Channel by which a complaint came in; `lainnya` = another or unknown channel. */
export const CHANNELS = [
  'website',
  'sms',
  'android',
  'ios',
  'x',
  'instagram',
  'whatsapp',
  'email',
  'telepon',
  'tatap_muka',
  'surat',
  'aplikasi_lokal',
  'lainnya',
] as const;

/** Klasifikasi of SP4N-LAPOR!; decides the limit of clock C4. */
export const CLASSES = ['permintaan_informasi', 'tidak_berkadar', 'berkadar', 'aspirasi'] as const;

/** `anonim` hides the reporter's name, `rahasia` hides the content from the public; both may hold. */
export const PRIVACIES = ['publik', 'anonim', 'rahasia', 'anonim_rahasia'] as const;

/** What a PERSETUJUAN_SIMPEL says in its reason: consent asked for, given (also when it says nothing) or refused. */
export const CONSENTS = ['diminta', 'disetujui', 'ditolak'] as const;

export const AGENCY_TYPES = ['K', 'L', 'PROV', 'KAB', 'KOTA', 'OPD', 'BUMN', 'PTN'] as const;

export const ZONES = ['WIB', 'WITA', 'WIT'] as const;

export const ACTOR_ROLES = [
  'pelapor',
  'sistem',
  'admin_nasional',
  'admin_instansi',
  'penghubung',
  'ombudsman',
] as const;

/** The life cycle of a complaint as an event log: the source of every clock. */
export const EVENT_CODES = [
  'LAPORAN_DITERIMA',
  'PERMINTAAN_DATA',
  'DATA_DILENGKAPI',
  'VERIFIKASI_NASIONAL',
  'DISPOSISI_INSTANSI',
  'VERIFIKASI_INSTANSI',
  'DISPOSISI_UNIT',
  'KLASIFIKASI_DIUBAH',
  'PRIVASI_DIUBAH',
  'BUKAN_WEWENANG',
  'DIALIHKAN',
  'KOORDINASI_DIMULAI',
  'RESPON_AWAL',
  'TINDAK_LANJUT',
  'TANGGAPAN_PELAPOR',
  'SELESAI',
  'SELESAI_OTOMATIS',
  'DIBUKA_KEMBALI',
  'PENILAIAN',
  'ARSIP',
  'DICABUT',
  'PERSETUJUAN_SIMPEL',
  'SERAH_SIMPEL',
] as const;

/** State of a complaint after its latest event. */
export const STATES = [
  'BELUM_TERVERIFIKASI',
  'TERTUNDA',
  'TERVERIFIKASI',
  'TERDISPOSISI_BELUM_TL',
  'BELUM_TERDISPOSISI_ULANG',
  'DIPROSES',
  'SELESAI',
  'ARSIP',
  'DITANGANI_OMBUDSMAN',
] as const;

export const CLOCKS = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'] as const;

const id = z.string().min(1).max(200);
const text = z.string().max(100_000);
const instant = z.iso.datetime({ offset: true, local: true });
const day = z.iso.date();
const amount = z.coerce.number().int().nonnegative();

/** One complaint as its intake store knows it now. */
export const Complaint = z.object({
  complaint_id: id.describe('identifier at the source, unique within the feed'),
  tracking_no: id.nullish().describe('public tracking number; the identifier when absent'),
  received_at: instant.describe('instant of receipt; without offset it is read in the time zone of the feed'),
  channel: z.enum(CHANNELS).nullish(),
  class: z.enum(CLASSES).describe('classification at receipt'),
  category: text.nullish().describe('category as the source names it'),
  subcategory: text.nullish(),
  privacy: z.enum(PRIVACIES).nullish().describe('at receipt; publik when absent'),
  region_code: id.nullish().describe('Kemendagri code of province or regency/city: 61, 61.05'),
  district_code: id.nullish().describe('Kemendagri code of the district: 61.05.01'),
  title: text.nullish(),
  text: text.nullish().describe('masked while landing: NIK, phone, e-mail, plate numbers'),
  is_manual_entry: z.stringbool().nullish().describe('typed in by an officer'),
  updated_at: instant.nullish().describe('last change at the source'),
});

/** One thing that happened to a complaint. */
export const Event = z.object({
  complaint_id: id,
  event_id: id.describe('identifier at the source, unique within the feed'),
  code: z.enum(EVENT_CODES),
  at: instant,
  actor_role: z.enum(ACTOR_ROLES).nullish(),
  agency_id: id.nullish().describe('agency that acts or, on receipt, is addressed directly'),
  unit_id: id.nullish().describe('work unit (OPD) that acts or is addressed'),
  from_agency_id: id.nullish(),
  to_agency_id: id.nullish().describe('agency that receives: DISPOSISI_INSTANSI, DIALIHKAN'),
  is_public: z.stringbool().nullish(),
  text: text.nullish().describe('masked while landing'),
  attachments: amount.nullish(),
  reason_code: z
    .string()
    .max(200)
    .nullish()
    .describe(
      'masked while landing; for KLASIFIKASI_DIUBAH the new class, for PRIVASI_DIUBAH the new privacy, for PERSETUJUAN_SIMPEL one of CONSENTS',
    ),
  rating: z.coerce.number().int().min(1).max(5).nullish(),
  updated_at: instant.nullish(),
});

/**
 * One agency, or one work unit (type OPD) under its parent. Several rows of the same agency_id with different first days
 * tell its history: renamed, moved to another province or parent.
 */
export const Agency = z.object({
  agency_id: id,
  name: text.min(1),
  type: z.enum(AGENCY_TYPES),
  parent_id: id.nullish(),
  region_code: id.nullish(),
  connected_from: day.nullish(),
  valid_from: day.nullish().describe('first day of the agency, or of what this row says of it'),
  valid_to: day.nullish().describe('last day of the agency; its past stays its own, also after a merger'),
});

/** Optional: regions beyond or instead of those of `seeds/`. */
export const Region = z.object({
  region_code: id,
  name: text.min(1),
  type: z.enum(['PROV', 'KAB', 'KOTA']),
  parent_code: id.nullish(),
  population: amount.nullish(),
  population_year: amount.nullish(),
  zone: z.enum(ZONES).nullish(),
});

/** Optional, one row: the instant up to which the source is complete. Without it, the instant of landing. */
export const Snapshot = z.object({ as_of: instant });

/** Relations of a feed in landing order. */
export const RELATIONS = {
  region: Region,
  agency: Agency,
  complaint: Complaint,
  event: Event,
  snapshot: Snapshot,
} as const;
export type Relation = keyof typeof RELATIONS;

/** Relations without which nothing can be built. */
export const REQUIRED_RELATIONS: readonly Relation[] = ['agency', 'complaint', 'event'];

/** Free text, masked while landing. */
export const MASKED: Partial<Record<Relation, readonly string[]>> = {
  complaint: ['title', 'text'],
  event: ['text', 'reason_code'],
};

/** `feed.json` of a feed folder. */
export const FeedFile = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().min(1),
  kind: z.enum(['files', 'postgres']),
  /** Environment variable with the folder (files) or the connection URL (postgres). */
  connection: z.strictObject({ env: z.string(), default: z.string().optional() }),
  /** IANA time zone of instants written without offset. */
  timezone: z.string(),
  /** Cron expression: when a fresh landing is due. */
  cadence: z.string(),
  mode: z.literal('full'),
  /** Put before every complaint_id, so that two feeds never share one. */
  prefix: z.string().default(''),
  /** Everything derived from a sample feed is badged "Data contoh". */
  sample: z.boolean().default(false),
  /** files: glob below the folder, per name that the mappings read with source('name'). */
  sources: z.record(z.string(), z.string()).default({}),
  licence: z.string().optional(),
});
export type FeedFile = z.infer<typeof FeedFile>;

/** A rule that was broken: how often, by whom. */
export const Finding = z.object({
  severity: z.enum(['stop', 'warn']),
  /** Stable name: `unique core.event`, `rows published.complaint`. */
  rule: z.string(),
  message: z.string(),
  count: z.number(),
  /** Up to five of the guilty rows; identifiers only, never free text. */
  sample: z.array(z.string()),
});
export type Finding = z.infer<typeof Finding>;
export type Severity = Finding['severity'];

/** Rows of one relation of one feed on their way in: rows_in = landed + quarantined. */
export interface Intake {
  feed: string;
  relation: Relation;
  rows_in: number;
  landed: number;
  quarantined: number;
}

/** One step of a run as the terminal and the data page show it. */
export interface Step {
  name: 'land' | 'build' | 'check' | 'publish' | 'remember';
  rows: number;
  seconds: number;
}

/** What is remembered of a run, in `data/runs/<id>.json`. */
export interface Run {
  id: string;
  started_at: string;
  finished_at: string;
  outcome: 'published' | 'stopped' | 'failed';
  /** The edition that serves after this run; null when there never was one. */
  edition: string | null;
  steps: Step[];
  intake: Intake[];
  findings: Finding[];
  /** One readable line for `stopped` and `failed`. */
  message: string | null;
}

/** A feed as an edition knows it. */
export interface FeedState {
  id: string;
  name: string;
  kind: FeedFile['kind'];
  sample: boolean;
  cadence: string;
  landed_at: string;
  as_of: string;
  /** SHA-256 over the landed files. */
  hash: string;
}

/** `manifest.json` beside `edition.duckdb`. */
export interface Manifest {
  id: string;
  run: string;
  /** Instant up to which the newest feed is complete, ISO 8601 in UTC. */
  as_of: string;
  built_at: string;
  /** True when any feed is a sample: the badge "Data contoh" is on. */
  sample: boolean;
  feeds: FeedState[];
  /** Rows per published table. */
  rows: Record<string, number>;
  calendar_version: string;
  policy_version: string;
  /** Day up to which decrees were known; null or absent: every decree of the calendar. */
  known_on?: string | null | undefined;
  code_version: string;
  findings: Finding[];
  /** SHA-256 of edition.duckdb. */
  sha256: string;
}

export const INDICATOR_UNITS = ['percent', 'count', 'ratio', 'mean', 'weighted percent'] as const;
export const INDICATOR_GROUPS = ['utama', 'ikp'] as const;

/** How an indicator is defined to the reader; what the SQL header says is not repeated here. */
export interface Indicator {
  id: string;
  /** Its short name in addresses, in Indonesian: tepat-waktu. */
  key: string;
  title: { id: string; en: string };
  /**
   * percent and weighted percent: numerator / denominator × 100, the weighted one summing weights instead of cases;
   * count: the numerator alone; ratio: numerator / denominator, can pass 1; mean: numerator / denominator in the
   * unit of the numerator.
   */
  unit: (typeof INDICATOR_UNITS)[number];
  /** Version of the definition: v1, v2, ... */
  version: string;
  /** utama: a figure of its own; ikp: a term of the indicators I1 to I5. */
  group: (typeof INDICATOR_GROUPS)[number];
  /** Stands in the rows of every ranking, beside the indicator that ranks. */
  headline?: true;
  better: 'higher' | 'lower';
  /** sum: numerators and denominators add up over months; latest: a level, the last month stands. */
  over: 'sum' | 'latest';
  topic: 'kecepatan' | 'penyelesaian' | 'tunggakan' | 'keterbukaan' | 'kualitas' | 'kolaborasi';
  why: { id: string; en: string };
  caveats: readonly Caveat[];
}

/** A closed list of warnings that indicators refer to by name. */
export const CAVEATS = {
  belum_jatuh_tempo: {
    id: 'Laporan yang belum jatuh tempo belum dihitung.',
    en: 'Reports not yet due are not counted yet.',
  },
  pengalihan: {
    id: 'Laporan yang dialihkan hanya dihitung pada instansi yang memegangnya terakhir.',
    en: 'A transferred report counts only for the agency that held it last.',
  },
  pengalihan_terlambat: {
    id: 'Laporan yang dialihkan, diarsipkan, dicabut, atau diserahkan tidak dihitung pada instansi pelepasnya, kecuali saat itu sudah terlambat.',
    en: 'A report passed on, archived, withdrawn or handed over is not counted for who let it go, unless it was late already.',
  },
  kohort_muda: {
    id: 'Laporan bulan terakhir belum sempat diselesaikan; angka akan naik.',
    en: 'Reports of the latest months have had little time; the figure will rise.',
  },
  belum_matang: {
    id: 'Penutupan baru dinilai setelah 10 hari kerja.',
    en: 'A closing is judged only after 10 working days.',
  },
  bersama: {
    id: 'Semua instansi yang memegang laporan berbagi hasilnya, ditimbang dengan hari kerja memegangnya.',
    en: 'All agencies that held a report share its result, weighted by the working days they held it.',
  },
  tidak_diceritakan: {
    id: 'Laporan dari sumber yang tidak mencatat hal ini tidak dihitung.',
    en: 'Reports from sources that do not record this are not counted.',
  },
  bulan_kejadian: {
    id: 'Dihitung menurut bulan kejadiannya, bukan menurut bulan laporannya masuk.',
    en: 'Counted by the month in which it happened, not by the month in which the report came.',
  },
  dua_sisi: {
    id: 'Laporan yang dialihkan keluar dari satu instansi dan masuk ke instansi lain, jadi dihitung pada keduanya.',
    en: 'A transferred report leaves one agency and enters another, so it counts for both.',
  },
  tingkat_akhir_bulan: {
    id: 'Keadaan pada akhir bulan, bukan jumlah selama bulan itu.',
    en: 'The state at the end of the month, not a sum over it.',
  },
} as const;
export type Caveat = keyof typeof CAVEATS;

/** Smallest denominators: below `value` only counts are shown, below `rank` no rank is given. */
export const MINIMUM_N = { value: 10, rank: 30 } as const;

/** Tables of an edition that the web and analysts may rely on. */
export const PUBLISHED = [
  'access',
  'agency',
  'agency_flag',
  'calendar',
  'category',
  'cell',
  'clock',
  'column',
  'complaint',
  'counted',
  'deviation',
  'district',
  'entity',
  'event',
  'feed',
  'flag',
  'flag_rule',
  'handoff',
  'histogram',
  'holder',
  'indicator',
  'intake',
  'lineage',
  'member',
  'model',
  'notice',
  'office_day',
  'pause',
  'point',
  'policy',
  'quarantine',
  'reconciliation',
  'redated',
  'region',
  'spell',
  'stage',
  'stretch',
  'surge',
  'term',
] as const;
