-- Complaints of the proposed schema; the reporter is in a table of its own and is not read. Runs in PostgreSQL.
select
  complaint_id, tracking_no, received_at, channel, class, category, subcategory, privacy, region_code, district_code,
  title, text, is_manual_entry, updated_at
from intake.complaint
