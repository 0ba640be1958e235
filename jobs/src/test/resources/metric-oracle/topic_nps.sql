select period_start, 100 * (avg(if(ltr > 8.999, 1, 0)) - avg(if(ltr < 7, 1, 0))) as value
from of_topic
where topic is not null and ltr is not null
group by period_start
