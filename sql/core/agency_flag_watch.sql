-- Over which days the log tells about an agency: from its first report to the as-of day of the feeds that deliver its reports.
-- grain: one row per agency that ever held a report
-- column agency_id: agency
-- column first_day: legal date of its first report
-- column as_of_day: day up to which everything about it is known; the day itself is not over yet
-- unique: agency_id
select step.agency_id, min(step.day) as first_day, min(complaint.as_of_day) as as_of_day
from core.agency_flag_step as step
join core.complaint as complaint on complaint.complaint_id = step.complaint_id
group by step.agency_id
