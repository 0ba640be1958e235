-- Callers, known since their first incident.
-- Grain: customer_id.
-- Inputs: events.
select
    caller_id as customer_id,
    min(to_timestamp(opened_at, 'd/M/yyyy HH:mm')) as created_at
from events
where caller_id <> '?'
group by caller_id
