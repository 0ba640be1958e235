select period_start, 100 * avg(if(followed between 0 and 172800, 1, 0)) as value
from of_alert as alert
where alert_kind in ('detractor', 'low_ces', 'complaint')
group by period_start
