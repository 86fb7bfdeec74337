-- The day the sample ends: complete to 06:00 WIB.
select as_of, _source
from source('snapshot')
