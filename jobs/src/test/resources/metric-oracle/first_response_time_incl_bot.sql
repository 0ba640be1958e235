-- Step by step, of the export.
select period_start, avg(response_incl_bot) as value
from of_first_response_time as met
where response_incl_bot >= 0
group by period_start
