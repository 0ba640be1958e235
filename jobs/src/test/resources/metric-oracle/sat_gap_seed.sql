select period_start, -100 * avg(steps) / 9 as value
from of_pair as pair
group by period_start
