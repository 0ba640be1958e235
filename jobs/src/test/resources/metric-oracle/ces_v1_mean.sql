select cast(date_trunc('month', completed_on) as date) as period_start, sum(value) / count(*) as value
from rating
where metric_role = 'CES_V1'
group by 1
