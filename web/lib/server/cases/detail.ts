import { z } from 'zod';
import { CLASSES, CONSENTS, PRIVACIES } from '../../../../pipeline/contract.ts';
import type { Edition } from '../edition.ts';
import { Clock, Complaint, Day, Event, Holder, Pause, Policy, Spell, RaisedFlag } from './life.ts';
import { Withheld } from './row.ts';

/** Everything the edition knows of one case. */
export const CaseDetail = z.object({
  complaint: Complaint,
  content: z
    .object({ title: z.string().nullable(), text: z.string().nullable(), withheld: Withheld.nullable() })
    .describe('masked while landing; null with a reason where the reader may not see it'),
  as_of_day: z.iso.date(),
  clocks: z.array(Clock),
  pauses: z.array(Pause),
  spells: z.array(Spell),
  holders: z.array(Holder),
  events: z
    .array(Event)
    .describe('oldest first; without text and stated reason where the content is withheld'),
  flags: z.array(RaisedFlag).describe('those that stand, worst first'),
  raised: z.array(RaisedFlag).describe('every flag ever raised, newest first'),
  calendar: z
    .array(Day)
    .describe(
      'whole weeks, from that of receipt to that of the last day: the national calendar and those of its clocks',
    ),
  policies: z.array(Policy).describe('rules in force when the clocks of this case started'),
});
export type CaseDetail = z.infer<typeof CaseDetail>;

const Head = Complaint.extend({
  title: z.string().nullable(),
  text: z.string().nullable(),
  as_of_day: z.iso.date(),
});

type Shaped<T> = z.ZodType<T> & { shape: object };

/** Columns of a published table as its schema names them. */
const columnsOf = (schema: Shaped<unknown>): string =>
  Object.keys(schema.shape)
    .map((column) => `"${column}"`)
    .join(', ');

/** One case with its whole life; null when the edition has no such complaint. */
export async function findCase(edition: Edition, id: string): Promise<CaseDetail | null> {
  const head = await edition.row(
    `select ${columnsOf(Complaint)}, title, text, feed.as_of_day
    from published.complaint join published.feed as feed using (feed_id) where complaint_id = $id`,
    { id },
    Head,
  );
  if (head === null) return null;
  const of = <T>(table: string, schema: Shaped<T>, order: string): Promise<T[]> =>
    edition.rows(
      `select ${columnsOf(schema)} from published."${table}" where complaint_id = $id order by ${order}`,
      { id },
      schema,
    );
  const [clocks, pauses, spells, holders, events, raised, calendar, policies] = await Promise.all([
    of('clock', Clock, 'clock, clock_no'),
    of('pause', Pause, 'clock, clock_no, from_day'),
    of('spell', Spell, 'spell_no'),
    of('holder', Holder, 'holder_no'),
    of('event', Event, 'event_no'),
    of('flag', RaisedFlag, `severity desc, code <> 'K08', code, raised_day`),
    daysOf(edition, head),
    policiesOf(edition, id),
  ]);
  const isConfidential = head.privacy === 'rahasia' || head.privacy === 'anonim_rahasia';
  return {
    complaint: Complaint.parse(head),
    content: isConfidential
      ? { title: null, text: null, withheld: 'confidential' }
      : { title: head.title, text: head.text, withheld: null },
    as_of_day: head.as_of_day,
    clocks,
    pauses,
    spells,
    holders,
    events: isConfidential ? events.map(withoutWords) : events,
    flags: raised.filter(({ cleared_day }) => cleared_day === null),
    raised: raised.toSorted((a, b) => (b.raised_day ?? '').localeCompare(a.raised_day ?? '')),
    calendar,
    policies,
  };
}

/** Reasons that are codes and nobody's words: the new class, the new privacy, what became of the consent. */
const CODED = new Map<string, z.ZodType<string>>([
  ['KLASIFIKASI_DIUBAH', z.enum(CLASSES)],
  ['PRIVASI_DIUBAH', z.enum(PRIVACIES)],
  ['PERSETUJUAN_SIMPEL', z.enum(CONSENTS)],
]);

/** An event of a confidential case: what people wrote is gone, a class it was changed to is not their words. */
function withoutWords(event: Event): Event {
  const reason = CODED.get(event.code)?.safeParse(event.reason_code);
  return { ...event, text: null, reason_code: reason?.data ?? null };
}

/** Whole weeks from receipt to the as-of day, or to the last event of a case that is closed, in every calendar of its clocks. */
function daysOf(
  edition: Edition,
  { complaint_id, received_day, is_open, last_event_day, as_of_day }: z.infer<typeof Head>,
) {
  return edition.rows(
    `select ${columnsOf(Day)}
    from (select 0 as calendar_id, * from published.calendar union all by name from published.office_day)
    where (calendar_id = 0 or calendar_id in (select calendar_id from published.clock where complaint_id = $id))
      and day between date_trunc('week', $first::date) and date_trunc('week', $last::date) + interval 6 day
    order by calendar_id, day`,
    { id: complaint_id, first: received_day, last: is_open ? as_of_day : (last_event_day ?? as_of_day) },
    Day,
  );
}

function policiesOf(edition: Edition, id: string) {
  return edition.rows(
    `select distinct policy.clock, policy.limit_days, policy.pauses, policy.valid_from, policy.source
    from published.policy as policy join published.clock as clock
      on clock.clock = policy.clock and (policy.class is null or policy.class = clock.class)
      and clock.start_day >= policy.valid_from and (policy.valid_to is null or clock.start_day <= policy.valid_to)
    where clock.complaint_id = $id order by all`,
    { id },
    Policy,
  );
}
