-- Events that may start each clock, as a policy row writes them. The law leaves two answers for C4 and C6.
create or replace macro clock_starts() as [
  'C1 LAPORAN_DITERIMA', 'C2 DISPOSISI_INSTANSI|DIALIHKAN', 'C3 DISPOSISI_UNIT',
  'C4 DISPOSISI_UNIT', 'C4 DISPOSISI_INSTANSI|DIALIHKAN', 'C5 TINDAK_LANJUT',
  'C6 DISPOSISI_INSTANSI', 'C6 LAPORAN_DITERIMA', 'C7 PERMINTAAN_DATA'];
-- assert: list_contains(clock_starts(), 'C4 DISPOSISI_UNIT')
-- assert: not list_contains(clock_starts(), 'C6 DIALIHKAN')
