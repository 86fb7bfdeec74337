-- The generator writes the columns of the contract.
select
  complaint_id, tracking_no, received_at, channel, class, category, subcategory, privacy, region_code, district_code,
  title, text, is_manual_entry, updated_at, _source
from source('complaint')
