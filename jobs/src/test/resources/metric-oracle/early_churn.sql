select period_start, 100 - 100 * count_if(is_active_end) / count(*) as value
from customer_period
where period_type = 'month' and is_new and is_active_end is not null
    and not (is_subscribed_end is not null and plan is null and not is_active_end)
group by period_start
