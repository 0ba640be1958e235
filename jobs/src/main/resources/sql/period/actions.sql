-- Follow-up alerts by person and period.
-- Grain: person_id, period_start.
-- Inputs: action_case, identity_map.
select
    identity_map.person_id,
    cast(date_trunc(:period_type, from_utc_timestamp(actions.created_at, :zone)) as date) as period_start,
    count(*) as n_alerts,
    count_if(actions.first_followup_at < :as_of) as n_followups
from identifier(:action_case) as actions
inner join identifier(:identity_map) as identity_map on identity_map.customer_id = actions.customer_id
where actions.created_at < :as_of
group by identity_map.person_id, cast(date_trunc(:period_type, from_utc_timestamp(actions.created_at, :zone)) as date)
