-- Alerts that may be followed up, from being raised to being closed.
-- Grain: alert_id.
-- Inputs: alert.
-- Without those who did not agree to be called: there is no loop to close.
select
    alert_id,
    action_id,
    person_id,
    alert_kind,
    audience,
    owner,
    priority,
    topics,
    raised_at,
    due_at,
    followed_at,
    is_in_time,
    close_due_at,
    closed_at,
    is_closed_in_time,
    status,
    outcome
from identifier(:alert)
where status <> 'blocked'
