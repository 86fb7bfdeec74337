-- Where a report left the straight path (receipt, agency, unit, response, follow-up, closing), each way once.
-- grain: one row per complaint and deviation
-- column complaint_id: complaint
-- column deviation: dikembalikan (refused as bukan wewenang), dialihkan (more than one agency in turn), saling_lempar (ping-pong), banyak_unit (more than one unit), koordinasi (joint handling), ditunda (held for data), kelas_diubah (re-classed), dibuka_kembali (reopened), tutup_otomatis (closed without a reply), verifikasi_terlambat (C2 late) or respons_terlambat (C3 late)
-- unique: complaint_id, deviation
with told as (
  select event.complaint_id,
    bool_or(event.code = 'BUKAN_WEWENANG') as is_refused,
    bool_or(event.code = 'KOORDINASI_DIMULAI') as is_joint,
    bool_or(event.code = 'PERMINTAAN_DATA') as is_held,
    bool_or(event.code = 'KLASIFIKASI_DIUBAH') as is_reclassed,
    bool_or(event.code = 'DIBUKA_KEMBALI') as is_reopened,
    bool_or(event.code = 'SELESAI_OTOMATIS' and closing.event_no is not null) as is_auto_closed,
    count(distinct event.unit_id) filter (event.names_unit or event.starts_spell) > 1 as is_many_units
  from core.event as event
  left join core.closing as closing on closing.complaint_id = event.complaint_id
  where event.event_no <= coalesce(closing.event_no, event.event_no)
    and (event.starts_spell or event.names_unit or event.code in ('BUKAN_WEWENANG', 'KOORDINASI_DIMULAI', 'PERMINTAAN_DATA', 'KLASIFIKASI_DIUBAH',
      'DIBUKA_KEMBALI', 'SELESAI_OTOMATIS'))
  group by event.complaint_id
),
late as (
  select complaint_id, bool_or(clock = 'C2') as is_verified_late, bool_or(clock = 'C3') as is_answered_late
  from core.clock
  where clock in ('C2', 'C3') and is_late
  group by complaint_id
),
found as (
  select told.complaint_id,
    unnest([
      if(is_refused, 'dikembalikan', null),
      if(path.transfers > 0, 'dialihkan', null),
      if(path.is_ping_pong, 'saling_lempar', null),
      if(is_many_units, 'banyak_unit', null),
      if(is_joint, 'koordinasi', null),
      if(is_held, 'ditunda', null),
      if(is_reclassed, 'kelas_diubah', null),
      if(is_reopened, 'dibuka_kembali', null),
      if(is_auto_closed, 'tutup_otomatis', null),
      if(is_verified_late, 'verifikasi_terlambat', null),
      if(is_answered_late, 'respons_terlambat', null)
    ]) as deviation
  from told
  left join core.path as path on path.complaint_id = told.complaint_id
  left join late on late.complaint_id = told.complaint_id
)
select complaint_id, deviation from found where deviation is not null
