import { expect, it } from 'vitest';
import { bench } from '../../pipeline/bench.ts';

it('prints seconds, ratios to the anchor of the same run, growth, ranks and curves', async () => {
  const lines: string[] = [];
  await bench([1_000, 2_000], {}, (line) => void lines.push(line));
  const said = lines.join('\n');
  expect(said).toMatch(/^sort \(anchor\) +[\d.]+ +1\.0 x$/m);
  for (const step of ['land', 'build', 'check', 'publish', 'night'])
    expect(said.match(new RegExp(`^${step} +[\\d.]+ +[\\d.]+ x$`, 'gm'))).toHaveLength(2);
  expect(said).toMatch(/complaints\/s, peak memory [\d,]+ MB/);
  expect(said).toMatch(/^survival curve: nation +[\d,]+ +[\d,]+ +[\d.]+ ms +[\d.]+ ms +[\d.]+ x$/m);
  expect(said).toMatch(/rank intervals: 550 agencies x 10,000 draws in [\d.]+ s/);
  expect(said).toMatch(/^1,\d{3} +[\d.]+ +1\.0 x +[\d,]+ MB$/m);
});
