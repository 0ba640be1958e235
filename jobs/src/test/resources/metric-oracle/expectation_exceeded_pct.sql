select period_start, 100 * avg(if(steps > 0, 1, 0)) as value
from of_pair as pair
group by period_start
