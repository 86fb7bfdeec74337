-- The generator writes the columns of the contract.
select agency_id, name, type, parent_id, region_code, connected_from, valid_from, valid_to, _source
from source('agency')
