/** Two regencies whose published counts the demo reproduces to the last complaint, whatever its size. */
import type { Random } from './random.ts';
import { DAY, WIB, epochDay } from './workdays.ts';

/** What is certain about a planned complaint. */
export type Fate = 'kept' | 'finished' | 'left';

export interface Planned {
  agency: string;
  /** Instant of receipt [s, UTC]. */
  at: number;
  fate: Fate;
}

export interface ExactWindow {
  agency: string;
  /** Kemendagri code. */
  region: string;
  /** Epoch days, both inclusive. */
  first: number;
  last: number;
  complaints: number;
  /** Finished inside the window; the rest is left lying until after it. Absent: taken as it comes. */
  finished?: number;
}

/** Sintang: 50 complaints in 2021-2022. Hulu Sungai Utara: 62 from 1 January to 20 October 2023, 53 % followed up. */
export const EXACT: readonly ExactWindow[] = [
  {
    agency: 'kab-61.05',
    region: '61.05',
    first: epochDay('2021-01-01'),
    last: epochDay('2022-12-31'),
    complaints: 50,
  },
  {
    agency: 'kab-63.08',
    region: '63.08',
    first: epochDay('2023-01-01'),
    last: epochDay('2023-10-20'),
    complaints: 62,
    finished: 33,
  },
];

/** Days that what is finished in a window needs at most to be so. */
const ROOM = 20;

/** The planned complaints of one window, in no order. */
export function planned(window: ExactWindow, random: Random): Planned[] {
  return Array.from({ length: window.complaints }, (_, i): Planned => {
    const fate = window.finished === undefined ? 'kept' : i < window.finished ? 'finished' : 'left';
    const day = random.int(window.first, fate === 'finished' ? window.last - ROOM : window.last);
    const second = random.int(7 * 3600, 20 * 3600);
    return { agency: window.agency, at: day * DAY + second - WIB, fate };
  });
}

/** Whether an agency's or region's complaints around a day are planned; a day either side absorbs time zones. */
export function isExact(id: string, day: number): boolean {
  return EXACT.some(({ agency, region, first, last }) => {
    return (id === agency || id === region) && day >= first - 1 && day <= last + 1;
  });
}
