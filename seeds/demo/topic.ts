/** What people complain about. */
import type { OfficeSlug } from './offices.ts';

/** Families of follow-up: replies of one theme suit every topic in it. */
export type Theme =
  | 'fisik'
  | 'berkas'
  | 'bantuan'
  | 'sekolah'
  | 'kesehatan'
  | 'tertib'
  | 'lingkungan'
  | 'utilitas'
  | 'kerja'
  | 'digital';

export interface Topic {
  /** As `seeds/category.csv` spells it. */
  category: string;
  subcategory: string;
  /** What a reply calls it: "kerusakan jalan". */
  subject: string;
  /** Relative inflow. */
  weight: number;
  theme: Theme;
  /** Work unit of a regional government that handles it; absent: a matter of the central government only. */
  office?: OfficeSlug;
  /** Ministries and agencies that handle it, by slug. */
  institutions: readonly string[];
  /** Share of information requests [default 0.15]. */
  info?: number;
  /** Share of complaints with oversight weight [default 0.15]. */
  weighty?: number;
  /** ISO dates between which it is heard of. */
  from?: string;
  until?: string;
  /** Titles and sentences with slots: `{jalan}`, `{desa}`, `{kec}`, `{lama}` ... */
  titles: readonly string[];
  texts: readonly string[];
}
