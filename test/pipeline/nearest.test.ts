import { expect, it } from 'vitest';
import { nearest } from '../../pipeline/nearest.ts';

it.each([
  ['recieved_at', 'received_at'],
  ['complaintid', 'complaint_id'],
  ['Region_Code', 'region_code'],
  ['reporter_name', null],
])('%s means %s', (given, meant) => {
  expect(nearest(given, ['complaint_id', 'received_at', 'updated_at', 'region_code', 'class', 'at'])).toBe(
    meant,
  );
});
