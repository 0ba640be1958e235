select period_start, if(sum(now) > sum(before), 100 * (sum(if(before > 0, now, 0)) + sum(if(before = 0 and fee_before = 0 and came and source in ('referral', 'organic'), now, 0)) - sum(before)) / (sum(now) - sum(before)), null) as value
from of_spent as spent
where is_here and true
group by period_start
