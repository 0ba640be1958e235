select period_start, 100 * sum(if(whole > 0, 1, 0)) / count(*) as value
from of_sent as sent
where status in ('started', 'partial', 'completed') or any > 0
group by period_start
