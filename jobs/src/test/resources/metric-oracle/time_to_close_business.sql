select period_start, percentile(open_hours, 0.5) as value
from of_alert_open
where name = 'close' and seconds <= 5184000
group by period_start
