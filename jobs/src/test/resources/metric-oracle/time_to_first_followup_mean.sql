select period_start, avg(followed) / 3600 as value
from of_alert as alert
where followed between 0 and 2592000
group by period_start
