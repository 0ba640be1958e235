select period_start, 100 * sum(if(now < before, before - now, 0)) / sum(before) as value
from of_fee as fee
where fee.before > 0
group by period_start
