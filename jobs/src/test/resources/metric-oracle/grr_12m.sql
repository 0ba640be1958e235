select period_start, 100 * sum(if(has_gap, 0, if(fee_now < fee_before, fee_now, fee_before))) / sum(fee_before) as value
from of_spent as spent
where is_here and fee_before > 0
group by period_start
