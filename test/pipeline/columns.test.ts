import { expect, it } from 'vitest';
import { columnsOf, selectColumns } from '../../pipeline/columns.ts';

it('lands the columns of the contract in order, absent optional ones as null, free text masked', () => {
  const { list, givesSource, findings } = selectColumns('tiny', 'event', [
    'AT',
    'code',
    'event_id',
    'text',
    'complaint_id',
  ]);
  expect(list).toHaveLength(columnsOf('event').length);
  expect(list).toContain('cast("AT" as varchar) as "at"');
  expect(list).toContain('mask(cast("text" as varchar)) as "text"');
  expect(list).toContain('cast(null as varchar) as "rating"');
  expect(givesSource).toBe(false);
  expect(findings).toEqual([]);
});

it('does not land columns outside the contract, and says so', () => {
  const given = ['complaint_id', 'received_at', 'class', 'chanel', 'reporter_name', '_source', '_row'];
  const { list, givesSource, findings } = selectColumns('tiny', 'complaint', given);
  expect(list.join()).not.toContain('reporter_name');
  expect(givesSource).toBe(true);
  expect(findings).toEqual([
    {
      severity: 'warn',
      rule: 'columns tiny.complaint',
      message:
        'Feed tiny: complaint.sql gives what the contract does not know and was not landed: chanel (did you mean channel?), reporter_name',
      count: 2,
      sample: ['chanel', 'reporter_name'],
    },
  ]);
});

it('refuses a mapping that lacks a required column', () => {
  expect(() => selectColumns('tiny', 'complaint', ['complaint_id', 'recieved_at', 'class'])).toThrow(
    'Feed tiny: complaint.sql gives no column received_at (it gives recieved_at; did you mean that?).',
  );
  expect(() => selectColumns('tiny', 'event', ['complaint_id', 'event_id', 'code'])).toThrow(
    'Feed tiny: event.sql gives no column at.',
  );
});
