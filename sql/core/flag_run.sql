-- The runs of the clocks that flags watch, as the log tells them: a run goes on until its flag could no longer be raised,
-- whatever a later closing says about it.
-- grain: one row per complaint, flag and run
-- column complaint_id: complaint
-- column code: flag: K01 to K08 without K05 to K07, which watch the runs of K06 and K08
-- column clock: clock whose pauses are taken out
-- column spell_no: holding the run belongs to, null for C1 and C6
-- column start_event_no: event that started the run
-- column start_day: its legal date
-- column start_no: its number in the calendar of the clock
-- column calendar_id: calendar the clock is counted in
-- column pauses: a hold pauses it
-- column raise_event_no: event after which the flag is raised no more, null while there is none
-- column clear_event_no: event that clears it, null while there is none
-- unique: complaint_id, code, start_event_no
with span as (
  select complaint_id, clock, clock_no, null::integer as spell_no, start_event_no, stop_event_no, stop_event_no as end_event_no
  from core.span_case
  where clock in ('C1', 'C6')
  union all
  select span.complaint_id, span.clock, span.clock_no, span.spell_no, span.start_event_no, span.stop_event_no, spell.end_event_no
  from core.span_spell as span
  join core.spell as spell on spell.complaint_id = span.complaint_id and spell.spell_no = span.spell_no
),
said as (
  select span.complaint_id, span.clock, span.spell_no,
    min(event.event_no) filter (span.clock = 'C3' and event.is_substantive) as substantive_no,
    min(event.event_no) filter (span.clock = 'C2' and event.code = 'VERIFIKASI_INSTANSI') as verified_no
  from span
  join core.event as event
    on event.complaint_id = span.complaint_id and event.spell_no = span.spell_no
    and event.event_no > span.start_event_no and event.event_no < coalesce(span.end_event_no, event.event_no + 1)
  where span.clock in ('C2', 'C3')
    and (event.code = 'VERIFIKASI_INSTANSI' or (event.code in ('RESPON_AWAL', 'TINDAK_LANJUT') and event.is_substantive))
  group by span.complaint_id, span.clock, span.spell_no
),
run as (
  select span.complaint_id,
    case span.clock when 'C1' then 'K01' when 'C2' then 'K02' when 'C3' then 'K04' when 'C4' then 'K06' else 'K08' end as code,
    span.clock, span.clock_no, span.spell_no, span.start_event_no,
    if(span.clock = 'C4', span.end_event_no, span.stop_event_no) as raise_event_no,
    case span.clock
      when 'C4' then span.end_event_no
      when 'C3' then coalesce(said.substantive_no, span.end_event_no)
      else span.stop_event_no
    end as clear_event_no
  from span
  left join said on said.complaint_id = span.complaint_id and said.clock = span.clock and said.spell_no = span.spell_no
  union all
  select span.complaint_id, 'K03', 'C2', span.clock_no, span.spell_no, said.verified_no, span.stop_event_no, span.stop_event_no
  from span
  join said on said.complaint_id = span.complaint_id and said.clock = 'C2' and said.spell_no = span.spell_no
  where span.clock = 'C2' and said.verified_no < coalesce(span.stop_event_no, said.verified_no + 1)
)
select run.complaint_id, run.code, run.clock, run.spell_no, run.start_event_no, started.day as start_day,
  began.workday_no as start_no, ruled.calendar_id, ruled.pauses, run.raise_event_no, run.clear_event_no
from run
join core.clock_span as ruled
  on ruled.complaint_id = run.complaint_id and ruled.clock = run.clock and ruled.clock_no = run.clock_no
join core.event as started on started.complaint_id = run.complaint_id and started.event_no = run.start_event_no
join core.office_day as began on began.calendar_id = ruled.calendar_id and began.day = started.day
