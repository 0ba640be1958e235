select period_start, 100 * sum(if(has_gap, 0, fee_now)) / sum(fee_before) as value
from of_spent as spent
where is_here and fee_before > 0
group by period_start
