/** Other readings of the law, as changes to the seeds; each changes it in mid-August 2025, so that clocks fall on either side. */

export interface LawReading {
  name: string;
  seed: number;
  knownOn: string | null;
  changes: string[];
}

const replaced = (clock: string, changes: string): string[] => [
  `update seeds.policy set valid_to = '2025-08-16' where clock = '${clock}'`,
  `insert into seeds.policy from (select * replace ('2025-08-17' as valid_from, null as valid_to, ${changes})
    from seeds.policy where clock = '${clock}')`,
];
const week = (row: string): string => `insert into seeds.workweek values (${row}, 'test')`;
const holiday = (date: string, region: string): string =>
  `insert into seeds.calendar values ('${date}', 'Hari jadi', 'libur_daerah', '${region}', 'Pergub 1', '2024-01-01', null, null, 'high')`;

export const READINGS: LawReading[] = [
  { name: 'as it stands', seed: 20_261_121, knownOn: null, changes: [] },
  { name: 'as known before 18 August 2025 was added', seed: 11, knownOn: '2025-08-01', changes: [] },
  {
    name: 'six-day offices and regional holidays',
    seed: 22,
    knownOn: null,
    changes: [
      week(`'kab-61.05', null, null, '6', 'worked', '2024-01-01', '2025-09-30'`),
      week(`'kab-61.05/unit', null, null, '5', 'worked', '2025-07-01', null`),
      week(`null, 'KAB', '94', '6', 'off', '2025-01-01', null`),
      holiday('2025-09-10', '71'),
      holiday('2025-10-14', '94.01'),
      holiday('2025-10-15', '94'),
    ],
  },
  {
    name: 'clocks start and stop at other events',
    seed: 33,
    knownOn: null,
    changes: [
      ...replaced(
        'C4',
        `'DISPOSISI_INSTANSI|DIALIHKAN' as start_event, (limit_days::integer + 3)::varchar as limit_days`,
      ),
      ...replaced(
        'C6',
        `'LAPORAN_DITERIMA' as start_event, 'TINDAK_LANJUT|SELESAI|SELESAI_OTOMATIS|SERAH_SIMPEL' as stop_event`,
      ),
      week(`null, 'KAB', null, '6', 'off', '2025-01-01', null`),
    ],
  },
  {
    name: 'holds that do not pause, calendar days, joint leave that counts',
    seed: 44,
    knownOn: null,
    changes: [
      ...replaced('C6', `'false' as pauses, 'office' as calendar`),
      ...replaced('C4', `'false' as pauses`),
      ...replaced('C5', `'calendar_day' as unit, 'true' as pauses`),
      `update seeds.workweek set joint_leave = 'worked'`,
      week(`null, null, '71', '6', 'off', '2025-01-01', null`),
    ],
  },
];
