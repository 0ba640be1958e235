-- Step by step, of the export.
select period_start, percentile(response, 0.9) as value
from of_first_response_time as met
where response >= 0
group by period_start
