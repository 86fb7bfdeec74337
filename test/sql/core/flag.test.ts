import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tidy } from '../../tables.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A complaint in a state, silent for some days, with one running clock that has counted some days of its limit. */
async function flags(
  complaint: { class?: string; state?: string; silent?: number; outcome?: string },
  clock: string,
  elapsed: number,
  limit: number,
) {
  await world.given(
    'core.complaint',
    `complaint_id | class | state | is_open | silent_days | last_event_no
     A | ${complaint.class ?? 'tidak_berkadar'} | ${complaint.state ?? 'TERDISPOSISI_BELUM_TL'} | true | ${complaint.silent ?? 0} | 1500`,
  );
  await world.given(
    'core.clock',
    `complaint_id | clock | clock_no | outcome | class | start_no | paused_days | elapsed_days | limit_days | over_days | is_late
     A | ${clock} | 1 | ${complaint.outcome ?? 'running'} | ${complaint.class ?? 'tidak_berkadar'} | 1500 | 0 | ${elapsed} | ${limit} | ${elapsed - limit} | ${String(elapsed > limit)}`,
  );
  await world.derive('core.flag');
  return world.look('core.flag', 'code', 'severity', 'days');
}

const one = (code: string, severity: number, days: number): string =>
  tidy(`code | severity | days\n${code} | ${severity} | ${days}`);
const none = 'code | severity | days';

describe('verification and response', () => {
  it.each([
    ['C1', 'K01'],
    ['C2', 'K02'],
  ])('%s late raises %s, doubled it is a warning', async (clock, code) => {
    expect(await flags({}, clock, 3, 3)).toBe(none);
    expect(await flags({}, clock, 4, 3)).toBe(one(code, 2, 4));
    expect(await flags({}, clock, 6, 3)).toBe(one(code, 2, 6));
    expect(await flags({}, clock, 7, 3)).toBe(one(code, 3, 7));
  });

  it('C3 late raises K04', async () => {
    expect(await flags({}, 'C3', 5, 5)).toBe(none);
    expect(await flags({}, 'C3', 6, 5)).toBe(one('K04', 3, 6));
  });
});

describe('resolution', () => {
  it.each([
    [5, 3, 4],
    [14, 10, 11],
    [60, 49, 50],
  ])('limit %i: due soon from one day to the next (%i, %i)', async (limit, before, from) => {
    expect(await flags({}, 'C4', before, limit)).toBe(none);
    expect(await flags({}, 'C4', from, limit)).toBe(one('K05', 1, limit - from));
    expect(await flags({}, 'C4', limit, limit)).toBe(one('K05', 1, 0));
  });

  it('is not due soon while it waits for the reporter', async () => {
    expect(await flags({ outcome: 'waiting' }, 'C4', 14, 14)).toBe(none);
  });

  it('overdue raises K06, critical past twice the limit', async () => {
    expect(await flags({}, 'C4', 15, 14)).toBe(one('K06', 3, 1));
    expect(await flags({}, 'C4', 28, 14)).toBe(one('K06', 3, 14));
    expect(await flags({}, 'C4', 29, 14)).toBe(one('K06', 4, 15));
  });
});

describe('hand-over to the Ombudsman', () => {
  it('is near from day 45 to day 60', async () => {
    expect(await flags({}, 'C6', 44, 60)).toBe(none);
    expect(await flags({}, 'C6', 45, 60)).toBe(one('K07', 3, 45));
    expect(await flags({}, 'C6', 60, 60)).toBe(one('K07', 3, 60));
  });

  it('is for complaints only: a request for information or an aspiration is never a candidate', async () => {
    expect(await flags({}, 'C6', 61, 60)).toBe(one('K08', 4, 61));
    expect(await flags({ class: 'berkadar' }, 'C6', 61, 60)).toBe(one('K08', 4, 61));
    expect(await flags({ class: 'aspirasi' }, 'C6', 61, 60)).toBe(none);
    expect(await flags({ class: 'permintaan_informasi' }, 'C6', 61, 60)).toBe(none);
  });
});

describe('silence', () => {
  it('raises K10 after ten days in process, a warning after twenty', async () => {
    expect(await flags({ state: 'DIPROSES', silent: 10 }, 'C1', 0, 3)).toBe(none);
    expect(await flags({ state: 'DIPROSES', silent: 11 }, 'C1', 0, 3)).toBe(one('K10', 2, 11));
    expect(await flags({ state: 'DIPROSES', silent: 21 }, 'C1', 0, 3)).toBe(one('K10', 3, 21));
    expect(await flags({ state: 'TERTUNDA', silent: 21 }, 'C1', 0, 3)).toBe(none);
  });
});
