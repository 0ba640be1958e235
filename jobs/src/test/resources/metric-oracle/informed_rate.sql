select period_start, 100 * avg(if(informed between 0 and 7776000, 1, 0)) as value
from of_alert as alert
where true
group by period_start
