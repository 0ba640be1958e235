select period_start, 100 * avg(if(is_pingpong, 1, 0)) as value
from of_walk
where is_handed
group by period_start
