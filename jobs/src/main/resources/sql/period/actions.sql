-- Follow-up alerts raised and followed up by person and period, each when it happened.
-- Grain: person_id, period_start.
-- Inputs: action_case, identity_map.
with events as (
    select
        customer_id,
        created_at as at,
        1 as n_alerts,
        0 as n_followups
    from identifier(:action_case)

    union all

    select
        customer_id,
        first_followup_at as at,
        0 as n_alerts,
        1 as n_followups
    from identifier(:action_case)
    where first_followup_at >= created_at
)

select
    identity_map.person_id,
    cast(date_trunc(:period_type, from_utc_timestamp(events.at, :zone)) as date) as period_start,
    sum(events.n_alerts) as n_alerts,
    sum(events.n_followups) as n_followups
from events
inner join identifier(:identity_map) as identity_map on identity_map.customer_id = events.customer_id
where events.at < :as_of
group by identity_map.person_id, cast(date_trunc(:period_type, from_utc_timestamp(events.at, :zone)) as date)
