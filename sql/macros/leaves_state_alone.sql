-- Events that happen beside the handling of a report: they neither change its state nor end a hold.
create or replace macro leaves_state_alone(code) as code in (
  'PENILAIAN', 'KLASIFIKASI_DIUBAH', 'PRIVASI_DIUBAH', 'PERSETUJUAN_SIMPEL');
-- assert: leaves_state_alone('PENILAIAN')
-- assert: not leaves_state_alone('VERIFIKASI_INSTANSI')
