-- The complaints that can be used.
-- grain: one row per complaint
-- view: a selection; the rows lie in raw.complaint_checked
-- column feed_id: feed that delivered it
-- column complaint_id: identifier with the prefix of the feed
-- column tracking_no: public tracking number, the identifier at the source when there is none
-- column received_at: instant of receipt [UTC]
-- column channel: channel by which it came in
-- column class: classification at receipt
-- column category: category as the source names it
-- column subcategory: sub-category as the source names it
-- column privacy: publik, anonim, rahasia or anonim_rahasia
-- column region_code: Kemendagri code of province, regency or city
-- column district_code: Kemendagri code of the district
-- column title: title, masked
-- column text: text, masked
-- column is_manual_entry: typed in by an officer; null when the source does not say
-- column updated_at: last change at the source [UTC]
-- column source: file it came from, or postgres
-- column row_no: row number within the relation of its landing, from 1
-- unique: complaint_id
-- stop: received_at is not null
-- stop: class in ('permintaan_informasi', 'tidak_berkadar', 'berkadar', 'aspirasi')
-- stop: privacy in ('publik', 'anonim', 'rahasia', 'anonim_rahasia')
select * exclude (reason, detail, record)
from raw.complaint_checked
where reason is null
