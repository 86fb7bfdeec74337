-- Two regional governments and a ministry, with the units that answer.
select agency_id, name, type, parent_id, region_code from source('agency')
