select period_start, count(*) as value
from of_alert as alert
where true
group by period_start
