select fact.period_start, sum(fact.mrr_contraction) as value
from period_fact as fact
left semi join customer_period
    on
        customer_period.person_id = fact.person_id
        and customer_period.period_start = fact.period_start
        and customer_period.period_type = 'month'
where fact.period_type = 'month'
group by fact.period_start
