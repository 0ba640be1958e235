select period_start, 100 * avg(if(value >= 8, 1, 0)) as value
from of_driver as answer
group by period_start
