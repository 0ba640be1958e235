select period_start, percentile(open_hours, 0.5) as value
from of_alert_open
where name = 'followup' and seconds <= 2592000
group by period_start
