select period_start, percentile(followed, 0.5) / 3600 as value
from of_alert as alert
where followed between 0 and 2592000
group by period_start
