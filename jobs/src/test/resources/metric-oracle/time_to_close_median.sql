select period_start, percentile(closed, 0.5) / 3600 as value
from of_alert as alert
where closed between 0 and 5184000
group by period_start
