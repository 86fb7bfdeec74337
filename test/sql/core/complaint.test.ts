import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLives, type Lives } from '../../lives.ts';
import { tidy } from '../../tables.ts';

let world: Lives;
beforeAll(async () => {
  world = await openLives();
});
afterAll(() => world.close());

const RECEIVED = '2025-11-03 02:00 | LAPORAN_DITERIMA';
const SENT = '2025-11-04 02:00 | DISPOSISI_INSTANSI | | | kab-61.05';
const AT_UNIT = '2025-11-05 02:00 | DISPOSISI_UNIT | kab-61.05 | kab-61.05/pupr';
const unitDoes = (day: string, code: string): string =>
  `2025-11-${day} 02:00 | ${code} | kab-61.05 | kab-61.05/pupr | | penghubung`;
const happens = (day: string, code: string): string => `2025-11-${day} 02:00 | ${code}`;

async function state(...events: string[]): Promise<string> {
  await world.live('berkadar', events.join('\n'));
  await world.derive('core.complaint');
  const [row] = await world.warehouse.rows<{ state: string }>('select state from core.complaint');
  return row?.state ?? 'none';
}

describe('the state after the latest event', () => {
  it.each([
    ['BELUM_TERVERIFIKASI', [RECEIVED]],
    ['TERVERIFIKASI', [RECEIVED, happens('03', 'VERIFIKASI_NASIONAL')]],
    ['TERTUNDA', [RECEIVED, happens('04', 'PERMINTAAN_DATA')]],
    ['BELUM_TERVERIFIKASI', [RECEIVED, happens('04', 'PERMINTAAN_DATA'), happens('05', 'DATA_DILENGKAPI')]],
    ['TERDISPOSISI_BELUM_TL', [RECEIVED, SENT]],
    ['TERDISPOSISI_BELUM_TL', [RECEIVED, SENT, AT_UNIT]],
    [
      'TERTUNDA',
      [RECEIVED, SENT, AT_UNIT, happens('06', 'PERMINTAAN_DATA'), happens('07', 'KLASIFIKASI_DIUBAH')],
    ],
    ['DIPROSES', [RECEIVED, SENT, AT_UNIT, unitDoes('06', 'RESPON_AWAL')]],
    [
      'DIPROSES',
      [RECEIVED, SENT, AT_UNIT, unitDoes('06', 'RESPON_AWAL'), happens('07', 'VERIFIKASI_INSTANSI')],
    ],
    [
      'BELUM_TERDISPOSISI_ULANG',
      [RECEIVED, SENT, '2025-11-06 02:00 | BUKAN_WEWENANG | kab-61.05 | | | admin_instansi'],
    ],
    ['SELESAI', [RECEIVED, SENT, AT_UNIT, unitDoes('06', 'SELESAI')]],
    ['ARSIP', [RECEIVED, happens('04', 'ARSIP')]],
    ['ARSIP', [RECEIVED, SENT, happens('05', 'DICABUT')]],
    ['DITANGANI_OMBUDSMAN', [RECEIVED, SENT, happens('06', 'SERAH_SIMPEL')]],
    ['DIPROSES', [RECEIVED, SENT, AT_UNIT, unitDoes('06', 'SELESAI'), happens('07', 'DIBUKA_KEMBALI')]],
  ])('%s', async (expected, events) => {
    expect(await state(...events)).toBe(expected);
  });

  it.each(['TANGGAPAN_PELAPOR', 'PENILAIAN', 'PERMINTAAN_DATA', 'KOORDINASI_DIMULAI', 'DISPOSISI_UNIT'])(
    'a closed report stays closed whatever follows but a reopening: %s',
    async (code) => {
      expect(await state(RECEIVED, SENT, AT_UNIT, unitDoes('06', 'SELESAI'), unitDoes('10', code))).toBe(
        'SELESAI',
      );
    },
  );
});

it('counts silence from the latest event, transfers and reopenings', async () => {
  await world.live(
    'berkadar',
    [
      RECEIVED,
      SENT,
      '2025-11-06 02:00 | DIALIHKAN | kab-61.05 | | prov-61',
      unitDoes('07', 'RESPON_AWAL'),
      happens('10', 'PENILAIAN'),
    ].join('\n'),
  );
  await world.derive('core.complaint');
  expect(
    await world.look(
      'core.complaint',
      'agency_id',
      'transfers',
      'last_event_day',
      'silent_days',
      'total_days',
    ),
  ).toBe(
    tidy(`agency_id | transfers | last_event_day | silent_days | total_days
          prov-61   | 1         | 2025-11-07     | 10          | 14`),
  );
});

it('keeps the privacy it was given last', async () => {
  const privacies = async (...events: string[]): Promise<object[]> => {
    await world.live('berkadar', [RECEIVED, ...events].join('\n'));
    await world.warehouse.run("update raw.complaint set privacy = 'anonim'");
    for (const to of ['rahasia', 'publik'])
      await world.warehouse.run(`update raw.event set reason_code = text where text = '${to}'`);
    await world.derive('core.complaint');
    return world.warehouse.rows('select privacy, state from core.complaint');
  };
  const switched = (day: string, to: string): string =>
    `2025-11-${day} 02:00 | PRIVASI_DIUBAH | kab-61.05 | | | admin_instansi | ${to}`;
  expect(await privacies(SENT)).toEqual([{ privacy: 'anonim', state: 'TERDISPOSISI_BELUM_TL' }]);
  expect(await privacies(SENT, switched('05', 'rahasia'))).toEqual([
    { privacy: 'rahasia', state: 'TERDISPOSISI_BELUM_TL' },
  ]);
  expect(await privacies(SENT, switched('05', 'rahasia'), switched('06', 'publik'))).toEqual([
    { privacy: 'publik', state: 'TERDISPOSISI_BELUM_TL' },
  ]);
});
