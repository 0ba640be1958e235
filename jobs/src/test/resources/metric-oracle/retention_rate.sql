-- Who was active when a month began and still is when the next one begins.
select month.period_start, 100 * count(if(month.is_active_end, 1, null)) / count(*) as value
from customer_period as month
where month.period_type = 'month' and month.is_active_start
group by month.period_start
