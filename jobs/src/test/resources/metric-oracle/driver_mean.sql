select period_start, 100 * (avg(value) - 1) / 9 as value
from of_driver as answer
group by period_start
