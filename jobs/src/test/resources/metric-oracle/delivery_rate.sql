select period_start, 100 * avg(if(arrived, 1, 0)) as value
from of_sent as sent
where true
group by period_start
