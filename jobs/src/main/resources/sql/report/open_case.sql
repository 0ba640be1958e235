-- Customers with an open case, the most urgent first.
-- Grain: person_id.
-- Inputs: call_list.
with placed as (
    select
        *,
        count(*) over () as n_customers,
        count_if(is_overdue) over () as n_overdue,
        row_number() over (order by priority, coalesce(value_at_risk, 0) desc, due_at, person_id) as place_of_all
    from identifier(:call_list)
)

select
    person_id,
    owner,
    priority,
    alert_kind,
    cast(from_utc_timestamp(due_at, :zone) as date) as due_on,
    is_overdue,
    topics,
    lowest_score,
    cast(value_at_risk as double) as value_at_risk,
    n_customers,
    n_overdue
from placed
where place_of_all <= :most_calls
order by place_of_all
