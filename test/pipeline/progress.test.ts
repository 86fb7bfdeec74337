import { describe, expect, it } from 'vitest';
import { progressTo } from '../../pipeline/progress.ts';

describe('progress', () => {
  it('writes a line per step with its rows and seconds, and remembers it', async () => {
    const lines: string[] = [];
    const progress = progressTo((line) => lines.push(line));
    const answer = await progress.step('land', () => {
      progress.rows(1234567);
      return Promise.resolve('landed');
    });
    await progress.step('build', () => Promise.resolve());
    expect(answer).toBe('landed');
    expect(lines).toEqual([
      expect.stringMatching(/^land {30,} 1,234,567 rows +\d+\.\d s$/),
      expect.stringMatching(/^build {30,} 0 rows +\d+\.\d s$/),
    ]);
    expect(progress.steps()).toMatchObject([
      { name: 'land', rows: 1234567 },
      { name: 'build', rows: 0 },
    ]);
  });

  it('writes details only of what takes long', () => {
    const lines: string[] = [];
    const { detail } = progressTo((line) => lines.push(line));
    detail('core.clock', 10, 0.49);
    detail('core.event', 20, 0.5);
    expect(lines).toEqual([expect.stringMatching(/^ {2}core\.event +20 rows +0\.5 s$/)]);
  });

  it('keeps silent about remembering, and about a step that throws', async () => {
    const lines: string[] = [];
    const progress = progressTo((line) => lines.push(line));
    await progress.step('remember', () => Promise.resolve());
    await expect(progress.step('check', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(lines).toEqual([]);
    expect(progress.steps().map(({ name }) => name)).toEqual(['remember']);
  });
});
