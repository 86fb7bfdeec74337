import { expect, test } from 'vitest';
import { messages } from '../../../../../web/lib/messages/messages.ts';
import type { Clock, Day } from '../../../../../web/lib/ribbon.ts';
import { calendarName } from '../../../../../web/routes/kasus/[id]/calendar_name.ts';

const day = (calendar_id: number, more: Partial<Day>): Day => ({
  calendar_id,
  day: '2025-08-30',
  weekday: 6,
  kind: 'weekend',
  name: null,
  decree: null,
  is_weekend: true,
  is_workday: false,
  ...more,
});
const clock = (calendar_id: number, unit_name: string | null): Clock => ({
  clock: 'C4',
  clock_no: 1,
  agency_name: null,
  unit_name,
  start_day: '2025-08-25',
  stop_day: null,
  as_of_day: '2025-08-31',
  outcome: 'running',
  paused_days: 0,
  elapsed_days: 5,
  limit_days: 14,
  due_day: null,
  over_days: null,
  is_late: null,
  start_event: null,
  stop_event: null,
  calendar_id,
});

const SIX = { is_weekend: false, is_workday: true, kind: 'workday' } as const;
const calendar = [
  day(0, {}),
  day(1, SIX),
  day(2, {}),
  day(3, { is_weekend: false, kind: 'libur_daerah' }),
  day(-1, { is_weekend: false, is_workday: true }),
];

test.each([
  [0, 'Dinas PU', null],
  [1, 'Dinas PU', 'Kalender: hari kerja Dinas PU, Senin sampai Sabtu'],
  [2, 'Dinas PU', 'Kalender: hari kerja Dinas PU'],
  [3, null, 'Kalender: hari kerja instansi, Senin sampai Sabtu, dengan libur daerah'],
  [-1, 'Dinas PU', 'Kalender: setiap hari dihitung, juga akhir pekan dan hari libur'],
])('calendar %i of %s: %s', (calendar_id, unit, words) => {
  expect(calendarName(calendar, clock(calendar_id, unit), messages('id').laporan)).toBe(words);
});

test('a national week of six days is named', () => {
  const name = calendarName([day(0, SIX)], clock(0, 'Dinas PU'), messages('en').laporan);
  expect(name).toBe('Calendar: national, Monday to Saturday');
});
