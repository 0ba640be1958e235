select period_start, percentile(age_days, 0.5) as value
from of_waiting
group by period_start
