select complaint_id, received_at, channel, class, category, subcategory, privacy, region_code, title, text
from source('complaint')
