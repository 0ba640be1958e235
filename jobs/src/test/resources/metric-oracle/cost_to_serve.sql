select
    active.period_start,
    coalesce(sum(borne.cost), 0) / count(distinct active.person_id) as value
from customer_period as active
left join of_borne as borne on borne.person_id = active.person_id and borne.month = active.period_start
where active.period_type = 'month' and (active.is_active_start or active.is_active_end)
group by active.period_start
having active.period_start in (select month from service_cost)
