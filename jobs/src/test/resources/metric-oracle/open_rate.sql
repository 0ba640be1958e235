select period_start, 100 * avg(if(status in ('opened', 'started', 'partial', 'completed', 'refused') or any > 0, 1, 0)) as value
from of_sent as sent
where arrived
group by period_start
