-- The waits of an alert: until the customer is contacted, and until it is closed.
-- Grain: span_id.
-- Inputs: action_case.
select
    concat(action_id, ':followup') as span_id,
    case_id,
    created_at as started_at,
    first_followup_at as ended_at
from identifier(:action_case)
where first_followup_at >= created_at and first_followup_at < :as_of

union all

select
    concat(action_id, ':close') as span_id,
    case_id,
    created_at as started_at,
    closed_at as ended_at
from identifier(:action_case)
where closed_at >= created_at and closed_at < :as_of
