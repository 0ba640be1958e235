select period_start, 100 * avg(if(outcome = 'unresolved', 1, 0)) as value
from of_alert as alert
where closed between 0 and 5184000
group by period_start
