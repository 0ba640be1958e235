select period_start, count(*) / count(distinct person_id) as value
from of_bought as bought
group by period_start
