import { describe, expect, it } from 'vitest';
import { readMemory } from '../../pipeline/memory.ts';
import { openWarehouse } from '../../pipeline/warehouse.ts';

describe('the memory a night may take', () => {
  it.each(['4GB', '800MB', '1.5 GiB'])('is %s, and the engine understands it', async (given) => {
    const settings = readMemory({ TILIK_MEMORY: given });
    const warehouse = await openWarehouse(':memory:', { settings });
    const { limit } = await warehouse.one<{ limit: string }>(
      `select current_setting('memory_limit') as "limit"`,
    );
    warehouse.close();
    expect(limit).toMatch(/^[\d.]+ [MG]iB$/);
  });

  it('is the choice of the engine when nothing is said', () => {
    expect(readMemory({})).toEqual({});
    expect(readMemory({ TILIK_MEMORY: '' })).toEqual({});
  });

  it.each(['4', '80%', 'viel', '-1GB'])('refuses %s', (given) => {
    expect(() => readMemory({ TILIK_MEMORY: given })).toThrow(/TILIK_MEMORY is/);
  });
});
