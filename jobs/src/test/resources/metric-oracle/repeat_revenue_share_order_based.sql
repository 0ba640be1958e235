select period_start, 100 - 100 * sum(if(nth = 1, net_amount, 0)) / sum(net_amount) as value
from of_bought as bought
group by period_start
