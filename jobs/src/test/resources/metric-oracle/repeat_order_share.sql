select period_start, 100 * sum(if(n_before > 0, 1, 0)) / count(*) as value
from of_bought as bought
group by period_start
