-- The PostgreSQL schema we propose to an intake store of complaints, for PostgreSQL 14 or newer.
--
-- Run it once as owner of an empty database:
--     psql --set ON_ERROR_STOP=1 --dbname intake --file seeds/intake.sql
-- then give the puller a password (never in a file):
--     alter role tilik_puller login password '...';
-- and point Tilik at it:
--     TILIK_INTAKE_URL=postgres://tilik_puller:...@host:5432/intake
--
-- An existing store need not look like this: a feed maps whatever is there by one select per relation. What matters is
-- the event log: every clock of Tilik is derived from it, so events are added, never rewritten.

create schema intake;
comment on schema intake is 'Complaints as they come in, and everything that happens to them';

-- Agencies and their work units ------------------------------------------------------------------------------------

create table intake.agency (
  agency_id      text primary key,
  name           text not null,
  type           text not null check (type in ('K', 'L', 'PROV', 'KAB', 'KOTA', 'OPD', 'BUMN', 'PTN')),
  parent_id      text references intake.agency,
  region_code    text check (region_code ~ '^\d{2}(\.\d{2})?$'),
  connected_from date,
  valid_from     date,
  valid_to       date,
  updated_at     timestamptz not null default now(),
  check (valid_to is null or valid_from is null or valid_to >= valid_from),
  check (type <> 'OPD' or parent_id is not null)
);
comment on table intake.agency is 'One row per agency, or per work unit (type OPD) under its parent';
comment on column intake.agency.type is
  'K ministry, L other national agency, PROV/KAB/KOTA regional government, OPD work unit, BUMN state company, PTN state university';
comment on column intake.agency.region_code is 'Kemendagri code: 61 province, 61.05 regency or city';
comment on column intake.agency.connected_from is 'First day connected to SP4N-LAPOR!';

-- Regions, only if the store knows better than the public lists ------------------------------------------------------

create table intake.region (
  region_code     text primary key check (region_code ~ '^\d{2}(\.\d{2})?$'),
  name            text not null,
  type            text not null check (type in ('PROV', 'KAB', 'KOTA')),
  parent_code     text references intake.region,
  population      bigint check (population >= 0),
  population_year integer check (population_year between 1945 and 2200),
  zone            text check (zone in ('WIB', 'WITA', 'WIT')),
  updated_at      timestamptz not null default now()
);
comment on table intake.region is 'Optional: population and time zone per region, over those of the public lists';

-- Who reports: kept apart, so that no grant on complaints ever shows it --------------------------------------------

create table intake.reporter (
  reporter_id uuid primary key default gen_random_uuid(),
  name        text not null,
  nik         text check (nik ~ '^\d{16}$'),
  phone       text,
  email       text,
  created_at  timestamptz not null default now()
);
comment on table intake.reporter is 'Identity of reporters. No grant to tilik_puller: it does not exist downstream';

-- Complaints: the state of knowledge now -----------------------------------------------------------------------------

create table intake.complaint (
  complaint_id    text primary key,
  tracking_no     text unique,
  reporter_id     uuid references intake.reporter,
  received_at     timestamptz not null,
  channel         text not null default 'lainnya' check (channel in (
    'website', 'sms', 'android', 'ios', 'x', 'instagram', 'whatsapp', 'email', 'telepon', 'tatap_muka', 'surat',
    'aplikasi_lokal', 'lainnya')),
  class           text not null check (class in ('permintaan_informasi', 'tidak_berkadar', 'berkadar', 'aspirasi')),
  category        text,
  subcategory     text,
  privacy         text not null default 'publik' check (privacy in ('publik', 'anonim', 'rahasia', 'anonim_rahasia')),
  region_code     text,
  district_code   text,
  title           text check (length(title) <= 100000),
  text            text check (length(text) <= 100000),
  is_manual_entry boolean default false,
  updated_at      timestamptz not null default now()
);
comment on table intake.complaint is 'One row per complaint';
comment on column intake.complaint.class is 'Classification at receipt; a change is an event KLASIFIKASI_DIUBAH';
comment on column intake.complaint.privacy is
  'At receipt; a change is an event PRIVASI_DIUBAH. anonim hides the reporter, rahasia the content from the public';
comment on column intake.complaint.is_manual_entry is
  'Typed in by an officer: face to face, letter, other application; null when nobody knows';

-- What happens to a complaint: added, never rewritten ----------------------------------------------------------------

create table intake.complaint_event (
  event_id       bigint generated always as identity primary key,
  source_id      text unique,
  complaint_id   text not null references intake.complaint,
  code           text not null check (code in (
    'LAPORAN_DITERIMA', 'PERMINTAAN_DATA', 'DATA_DILENGKAPI', 'VERIFIKASI_NASIONAL', 'DISPOSISI_INSTANSI',
    'VERIFIKASI_INSTANSI', 'DISPOSISI_UNIT', 'KLASIFIKASI_DIUBAH', 'PRIVASI_DIUBAH', 'BUKAN_WEWENANG',
    'DIALIHKAN', 'KOORDINASI_DIMULAI', 'RESPON_AWAL', 'TINDAK_LANJUT', 'TANGGAPAN_PELAPOR', 'SELESAI', 'SELESAI_OTOMATIS',
    'DIBUKA_KEMBALI', 'PENILAIAN', 'ARSIP', 'DICABUT', 'PERSETUJUAN_SIMPEL', 'SERAH_SIMPEL')),
  at             timestamptz not null default now(),
  actor_role     text check (actor_role in (
    'pelapor', 'sistem', 'admin_nasional', 'admin_instansi', 'penghubung', 'ombudsman')),
  agency_id      text references intake.agency,
  unit_id        text references intake.agency,
  from_agency_id text references intake.agency,
  to_agency_id   text references intake.agency,
  is_public      boolean not null default true,
  text           text check (length(text) <= 100000),
  attachments    integer check (attachments >= 0),
  reason_code    text check (length(reason_code) <= 200),
  rating         integer check (rating between 1 and 5),
  updated_at     timestamptz not null default now(),
  check (code not in ('DISPOSISI_INSTANSI', 'DIALIHKAN') or to_agency_id is not null),
  check (code <> 'DISPOSISI_UNIT' or unit_id is not null),
  check (code <> 'KLASIFIKASI_DIUBAH' or reason_code in ('permintaan_informasi', 'tidak_berkadar', 'berkadar', 'aspirasi')),
  check (code <> 'PRIVASI_DIUBAH' or reason_code in ('publik', 'anonim', 'rahasia', 'anonim_rahasia')),
  check (code <> 'PERSETUJUAN_SIMPEL' or reason_code in ('diminta', 'disetujui', 'ditolak'))
);
comment on table intake.complaint_event is 'One row per event in the life of a complaint; the source of every clock';
comment on column intake.complaint_event.source_id is 'Identifier in the system the event was taken over from, if any';
comment on column intake.complaint_event.at is 'When it happened, not when it was typed in';
comment on column intake.complaint_event.agency_id is 'Agency that acts or, on receipt, is addressed directly';
comment on column intake.complaint_event.reason_code is
  'Reason of ARSIP or BUKAN_WEWENANG; KLASIFIKASI_DIUBAH: the new class; PRIVASI_DIUBAH: the new privacy; PERSETUJUAN_SIMPEL: diminta, disetujui (or none) or ditolak';

create index on intake.complaint_event (complaint_id, at);
create index on intake.complaint_event (updated_at);
create index on intake.complaint (updated_at);
create index on intake.complaint (received_at);

-- Every change is stamped, so that a puller can ask for what is new --------------------------------------------------

create function intake.stamp_change() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  return new;
end
$$;

create trigger stamp_change before update on intake.agency for each row execute function intake.stamp_change();
create trigger stamp_change before update on intake.region for each row execute function intake.stamp_change();
create trigger stamp_change before update on intake.complaint for each row execute function intake.stamp_change();
create trigger stamp_change before update on intake.complaint_event for each row execute function intake.stamp_change();

-- The puller: reads what the contract of a feed asks for, writes nothing, sees no reporter ---------------------------

create role tilik_puller noinherit nosuperuser nocreatedb nocreaterole connection limit 4;
comment on role tilik_puller is 'Tilik reads with it; give it a password and login when the store is ready';

alter role tilik_puller set default_transaction_read_only = on;
alter role tilik_puller set statement_timeout = '30min';
alter role tilik_puller set idle_in_transaction_session_timeout = '5min';
alter role tilik_puller set search_path = intake;

-- Schema public lets everybody create tables in PostgreSQL 14.
revoke create on schema public from public;
grant usage on schema intake to tilik_puller;
grant select on intake.agency, intake.region, intake.complaint_event to tilik_puller;
-- Column by column: not even the key of the reporter leaves the store.
grant select (
  complaint_id, tracking_no, received_at, channel, class, category, subcategory, privacy, region_code, district_code,
  title, text, is_manual_entry, updated_at
) on intake.complaint to tilik_puller;
