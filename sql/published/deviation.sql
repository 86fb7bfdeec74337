-- Where a report left the straight path; with published.complaint and published.spell, how much longer such reports took.
-- grain: one row per complaint and deviation
-- column complaint_id: complaint
-- column deviation: dikembalikan, dialihkan, saling_lempar, banyak_unit, koordinasi, ditunda, kelas_diubah, dibuka_kembali, tutup_otomatis, verifikasi_terlambat or respons_terlambat
-- unique: complaint_id, deviation
select complaint_id, deviation from core.deviation_case order by deviation, complaint_id
