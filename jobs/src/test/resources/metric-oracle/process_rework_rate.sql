select period_start, 100 * avg(if(is_again, 1, 0)) as value
from of_walk
where true
group by period_start
