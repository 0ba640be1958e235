select period_start, 100 * sum(now) / sum(before) as value
from of_spent as spent
where is_here and before > 0
group by period_start
