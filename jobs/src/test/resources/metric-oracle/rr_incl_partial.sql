select period_start, 100 * avg(if(any > 0, 1, 0)) as value
from of_sent as sent
where arrived
group by period_start
