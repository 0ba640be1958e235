select period_start, 100 * sum(n_returns) / sum(n_orders) as value
from period_fact
left semi join customer_period
    on
        customer_period.person_id = period_fact.person_id
        and customer_period.period_start = period_fact.period_start
        and customer_period.period_type = 'month'
where period_fact.period_type = 'month'
group by period_start
