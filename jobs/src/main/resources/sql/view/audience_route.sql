-- Who has what to do: the alerts that wait, by who reads the list and who is in charge.
-- Grain: audience, owner.
-- Inputs: alert.
select
    audience,
    owner,
    min(priority) as highest_priority,
    count(*) as n_waiting,
    count_if(status = 'overdue') as n_overdue,
    count(distinct person_id) as n_customers,
    min(if(status = 'followed', close_due_at, due_at)) as next_due_at,
    sum(value_at_risk) as value_at_risk
from identifier(:alert)
where status in ('open', 'overdue', 'followed')
group by audience, owner
