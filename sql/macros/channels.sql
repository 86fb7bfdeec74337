-- Channels of the contract.
create or replace macro channels() as ['website', 'sms', 'android', 'ios', 'x', 'instagram', 'whatsapp', 'email', 'telepon', 'tatap_muka', 'surat', 'aplikasi_lokal', 'lainnya'];
-- assert: len(list_distinct(channels())) = len(channels())
