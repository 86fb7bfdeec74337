import { describe, expect, it } from 'vitest';
import { fits, fittingTables } from '../../../../../web/lib/server/dictionary/search.ts';

describe('an entry fits a search', () => {
  const entry = { name: 'resolved_on_time', words: ['Selesai tepat waktu'], deep: { unit: 'working days' } };
  it.each([
    ['', true],
    ['  ', true],
    ['TEPAT selesai', true],
    ['on time', true],
    ['resolved_on', true],
    ['days', true],
    ['tepat senin', false],
  ])('%j: %s', (search, expected) => {
    expect(fits(search, entry)).toBe(expected);
  });
});

describe('of tables', () => {
  const tables = [
    { name: 'clock', purpose: 'Every run of a clock.', columns: ['due_day', 'start_day'] },
    { name: 'pause', purpose: 'Taken out.', columns: ['from_day'] },
  ];
  it('a search keeps the columns that fit', () => {
    expect(fittingTables('due', tables)).toEqual([{ ...tables[0], columns: ['due_day'] }]);
  });
  it('and all of a table that fits itself', () => {
    expect(fittingTables('pause', tables)).toEqual([tables[1]]);
  });
  it('the words may lie in table and column together', () => {
    expect(fittingTables('clock start', tables)).toEqual([{ ...tables[0], columns: ['start_day'] }]);
  });
});
