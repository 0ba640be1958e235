-- Those who were there less those who stayed or had not to be counted as lost.
select period_start, 100 * avg(if(is_churned, 1, 0)) as value
from customer_period
where period_type = 'month' and is_active_start
group by period_start
