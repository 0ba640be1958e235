-- Step by step, of the export.
select period_start, avg(response) as value
from of_first_response_time as met
where response >= 0
group by period_start
