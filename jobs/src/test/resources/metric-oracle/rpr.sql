select period_start, 100 * count(distinct if(n_in_month > 1, person_id, null)) / count(distinct person_id) as value
from of_bought as bought
group by period_start
