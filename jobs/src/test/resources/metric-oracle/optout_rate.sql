select period_start, 100 * count(opted_out_at) / count(*) as value
from of_sent as sent
where arrived
group by period_start
