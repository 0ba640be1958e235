select period_start, 100 * avg(if(fits, 1, 0)) as value
from of_walk
where fits is not null
group by period_start
