import { afterAll, beforeAll, expect, test } from 'vitest';
import { tidy } from '../../tables.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('a flag stands from its first raise to the next clearing; what lies between changes nothing', async () => {
  await world.given(
    'core.agency_flag_signal',
    `code | agency_id | topic | day        | is_raise | severity | value | threshold | n  | evidence
     I01  | a         |       | 2025-01-31 | false    | 3        | 1     | 2         | 20 | {}
     I01  | a         |       | 2025-02-28 | true     | 3        | 4.5   | 2         | 90 | {"open":90}
     I01  | a         |       | 2025-03-31 | true     | 3        | 5     | 2         | 99 | {"open":99}
     I01  | a         |       | 2025-06-30 | false    | 3        | 1.2   | 2         | 24 | {}
     I01  | a         |       | 2025-07-31 | false    | 3        | 1.1   | 2         | 22 | {}
     I01  | a         |       | 2025-09-30 | true     | 3        | 3     | 2         | 60 | {"open":60}
     I05  | a         |       | 2025-02-28 | true     | 2        | 1     | 2         | 9  | {}
     I05  | a         |       | 2025-03-31 | true     | 3        | 0.5   | 2         | 4  | {}
     I04  | b         |       | 2025-02-03 | true     | 3        | 20    | 20        | 1  | {}
     I04  | b         |       | 2025-02-03 | false    | 3        | -     | 20        | -  | -`,
  );
  await world.derive('core.agency_flag');
  expect(
    await world.look(
      'core.agency_flag',
      'flag_id',
      'raised_day',
      'cleared_day',
      'severity',
      'value',
      'n',
      'evidence',
    ),
  ).toBe(
    tidy(
      `flag_id | raised_day | cleared_day | severity | value | n  | evidence
       I01:a:2025-02-28 | 2025-02-28 | 2025-06-30  | 3        | 4.5   | 90 | {"open":90}
       I01:a:2025-09-30 | 2025-09-30 | -           | 3        | 3     | 60 | {"open":60}
       I04:b:2025-02-03 | 2025-02-03 | 2025-02-03  | 3        | 20    | 1  | {}
       I05:a:2025-02-28 | 2025-02-28 | -           | 3        | 1     | 9  | {}`,
    ),
  );
});

test('topics of one agency stand beside each other each under its name', async () => {
  await world.given(
    'core.agency_flag_signal',
    `code | agency_id | topic      | day        | is_raise | severity | evidence
     I10  | a         | 61.05.02 x | 2025-03-31 | true     | 2        | {}
     I10  | a         | 61.05.01 x | 2025-04-30 | true     | 2        | {}
     I10  | a         | 61.05.02 x | 2025-05-31 | false    | 2        | {}
     I10  | a         | 61.05.02 x | 2025-06-30 | true     | 2        | {}`,
  );
  await world.derive('core.agency_flag');
  expect(await world.look('core.agency_flag', 'flag_id', 'topic', 'raised_day', 'cleared_day')).toBe(
    tidy(
      `flag_id | topic      | raised_day | cleared_day
       I10:a:61.05.01 x:2025-04-30 | 61.05.01 x | 2025-04-30 | -
       I10:a:61.05.02 x:2025-03-31 | 61.05.02 x | 2025-03-31 | 2025-05-31
       I10:a:61.05.02 x:2025-06-30 | 61.05.02 x | 2025-06-30 | -`,
    ),
  );
});

test('a signal that lands late renames no flag', async () => {
  const ids = async () => {
    await world.derive('core.agency_flag');
    return (await world.warehouse.rows<{ id: string }>('select flag_id as id from core.agency_flag')).map(
      ({ id }) => id,
    );
  };
  const before = await ids();
  await world.warehouse.run(
    `insert into core.agency_flag_signal (code, agency_id, topic, day, is_raise, severity, evidence)
    values ('I10', 'a', '61.05.03 x', '2025-01-31', true, 2, '{}')`,
  );
  const after = await ids();
  expect(after.length).toBe(before.length + 1);
  expect(after).toEqual(expect.arrayContaining(before));
});

test('what is published carries who must act and the version of the rule', async () => {
  await world.derive('published.agency_flag');
  expect(
    await world.look('published.agency_flag', 'flag_id', 'entity', 'must_act', 'must_act_en', 'rule_version'),
  ).toContain('I10:a:61.05.02 x:2025-03-31 | a      | kepala OPD | head of unit | r1');
});
