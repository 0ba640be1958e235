-- Persons, by name.
select period_start, count(distinct person_id) as value
from customer_period
where period_type = 'month' and is_active_end
group by period_start
