select period_start, 100 * sum(if(coalesce(source, 'unknown') = 'unknown', now, 0)) / sum(now) as value
from of_spent as spent
where is_here and came and before = 0 and fee_before = 0
group by period_start
