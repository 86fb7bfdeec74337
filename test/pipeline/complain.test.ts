import { describe, expect, it } from 'vitest';
import { complain } from '../../pipeline/complain.ts';
import { TilikError } from '../../pipeline/error.ts';

const error = new TilikError('There is no folder x.', 'Make it.', { cause: new Error('ENOENT') });

describe('complain', () => {
  it('says what is wrong and what to do on one line', () => {
    expect(complain(error, {})).toBe('tilik: There is no folder x. Make it.\n');
    expect(complain(error, { TILIK_TRACE: '0' })).toBe('tilik: There is no folder x. Make it.\n');
  });

  it('folds a message of many lines, and offers the trace for an error that nobody foresaw', () => {
    expect(complain(new Error('Parser Error:\n\n  LINE 1: x\n   ^ '), {})).toBe(
      'tilik: Parser Error: LINE 1: x ^ TILIK_TRACE=1 shows where it happened.\n',
    );
    expect(complain('just text', {})).toMatch(/^tilik: just text .*\n$/);
  });

  it('shows the stack and the cause when asked', () => {
    const [line, ...trace] = complain(error, { TILIK_TRACE: '1' }).split('\n');
    expect(line).toBe('tilik: There is no folder x. Make it.');
    expect(trace.join('\n')).toMatch(/complain\.test\.ts[\s\S]*ENOENT/);
  });
});
