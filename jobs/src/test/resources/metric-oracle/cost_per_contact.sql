select cast(date_trunc('month', started_on) as date) as period_start, sum(cost) / count(distinct contact_id) as value
from of_borne
group by 1
