select period_start, sum(csat) / count(csat) as value
from of_topic
where topic is not null
group by period_start
