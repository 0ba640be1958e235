select period_start, sum(now) / count(*) as value
from of_fee as fee
where now > 0
group by period_start
