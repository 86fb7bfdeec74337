-- Step by step, what each event makes of a report: in whose hands it lies from then on, and whether it was returned, answered
-- or closed. Stages (core.stage) and hand-offs (core.handoff) are read from here. A report without an event of receipt
-- begins with a step of its own; what happens after the closing that stands is left out.
-- The receipt counts on the day of core.complaint. Days never run backwards: an event that another time zone dates before
-- the previous one counts on the day of that one.
-- grain: one row per complaint and event that says something about its handling
-- column complaint_id: complaint
-- column event_no: place in the life of the complaint; 0 = receipt without an event
-- column code: what happened
-- column spell_no: holding the event falls into
-- column is_move: the report changes hands
-- column is_return: it changes hands because it was refused (BUKAN_WEWENANG)
-- column starts_spell: an agency receives it
-- column role: who holds it after the event: nasional, instansi or unit
-- column agency_id: agency that holds it, null at the national desk
-- column unit_id: unit that holds it, null unless role is unit
-- column is_returned: lies where it is because it was refused
-- column is_answered: whoever holds it has said something on the matter, or it was reopened in their hands
-- column is_closed: closed, to be reopened later
-- column waits_for_reporter: a follow-up with substance was given and the next word is the reporter's
-- column day: legal date, never before that of the previous step
-- column workday_no: its working-day number
-- column until_day: closing or as-of day: where the last stretch ends
-- column until_no: its working-day number
-- column is_open: neither closed, archived, withdrawn nor handed over
-- column is_end: the closing that stands
-- unique: complaint_id, event_no
-- stop: workday_no <= until_no
-- stop: role = 'nasional' or agency_id is not null
-- stop: role <> 'unit' or unit_id is not null
with life as (
  select
    complaint.complaint_id, complaint.received_day, received.workday_no as received_no, closing.event_no as closing_no,
    greatest(complaint.received_day, coalesce(closing.day, feed.as_of_day)) as until_day,
    greatest(received.workday_no, coalesce(closing.workday_no, feed.as_of_no)) as until_no
  from core.complaint as complaint
  join core.feed as feed on feed.feed_id = complaint.feed_id
  join core.calendar as received on received.day = complaint.received_day
  left join core.closing as closing on closing.complaint_id = complaint.complaint_id
),
told as (
  select complaint_id, event_no, code, day, workday_no, spell_no, starts_spell, names_unit, unit_id, actor_role,
    code = 'TINDAK_LANJUT' and is_substantive as is_follow_up
  from core.event
  where not leaves_state_alone(code)
  union all
  select life.complaint_id, 0, 'LAPORAN_DITERIMA', received_day, received_no, 0, false, false, null, null, false
  from life
  anti join (select complaint_id from core.event where event_no = 1 and code = 'LAPORAN_DITERIMA') as received
    on received.complaint_id = life.complaint_id
),
placed as (
  select
    told.* exclude (day, workday_no), spell.agency_id, life.* exclude (complaint_id),
    if(told.event_no = 1 and told.code = 'LAPORAN_DITERIMA', life.received_day, told.day) as day,
    if(told.event_no = 1 and told.code = 'LAPORAN_DITERIMA', life.received_no, told.workday_no) as workday_no,
    coalesce(told.event_no = life.closing_no, false) as is_end,
    case
      when told.code = 'BUKAN_WEWENANG' then
        if(told.actor_role = 'penghubung' and told.event_no < coalesce(spell.end_event_no, told.event_no + 1)
          and spell.agency_id is not null, 'instansi', 'nasional')
      when told.starts_spell then if(told.unit_id is null, 'instansi', 'unit')
      when told.code = 'LAPORAN_DITERIMA' and told.spell_no = 0 then 'nasional'
      when told.names_unit and told.unit_id is not null
        and told.event_no < coalesce(spell.end_event_no, told.event_no + 1) and spell.agency_id is not null then 'unit'
    end as move_to
  from told
  join life on life.complaint_id = told.complaint_id and told.event_no <= coalesce(life.closing_no, told.event_no)
  left join core.spell as spell on spell.complaint_id = told.complaint_id and spell.spell_no = told.spell_no
),
followed as (
  select *,
    coalesce(last_value(move_to ignore nulls) over so_far, 'nasional') as role,
    last_value(if(move_to = 'unit', unit_id, null) ignore nulls) over so_far as last_unit_id,
    coalesce(last_value(if(move_to is null, null, code = 'BUKAN_WEWENANG') ignore nulls) over so_far, false) as is_returned,
    coalesce(last_value(case
      when move_to is not null then false
      when code in ('RESPON_AWAL', 'TINDAK_LANJUT', 'DIBUKA_KEMBALI') then true
    end ignore nulls) over so_far, false) as is_answered,
    coalesce(last_value(case
      when outcome_of(code) is not null then true
      when code = 'DIBUKA_KEMBALI' then false
    end ignore nulls) over so_far, false) as is_closed,
    lead(if(code in ('KOORDINASI_DIMULAI', 'VERIFIKASI_NASIONAL', 'VERIFIKASI_INSTANSI'), null, code) ignore nulls)
      over (partition by complaint_id order by event_no) as next_word,
    max(day) over so_far as last_day,
    max(workday_no) over so_far as last_no
  from placed
  window so_far as (partition by complaint_id order by event_no rows between unbounded preceding and current row)
)
select
  complaint_id, event_no, code, spell_no,
  move_to is not null as is_move,
  code = 'BUKAN_WEWENANG' as is_return,
  starts_spell,
  role,
  if(role = 'nasional', null, agency_id) as agency_id,
  if(role = 'unit', last_unit_id, null) as unit_id,
  is_returned, is_answered, is_closed,
  coalesce(last_value(case
    when code = 'TINDAK_LANJUT' then
      is_follow_up and coalesce(next_word in ('TANGGAPAN_PELAPOR', 'SELESAI', 'SELESAI_OTOMATIS'), true)
    when code not in ('KOORDINASI_DIMULAI', 'VERIFIKASI_NASIONAL', 'VERIFIKASI_INSTANSI') then false
  end ignore nulls) over (partition by complaint_id order by event_no rows between unbounded preceding and current row), false)
    as waits_for_reporter,
  least(until_day, greatest(received_day, last_day)) as day,
  least(until_no, greatest(received_no, last_no)) as workday_no,
  until_day, until_no,
  closing_no is null as is_open,
  is_end
from followed
