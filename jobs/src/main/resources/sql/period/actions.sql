-- Follow-up alerts raised and followed up by person and period, each when it happened.
-- Grain: person_id, period_start.
-- Inputs: action_case, identity_map.
with events as (
    select
        customer_id,
        created_at as at,
        1 as n_alerts,
        0 as n_followups,
        cast(null as double) as followup_hours
    from identifier(:action_case)

    union all

    select
        customer_id,
        first_followup_at as at,
        0 as n_alerts,
        1 as n_followups,
        if(
            first_followup_at >= created_at,
            (unix_micros(first_followup_at) - unix_micros(created_at)) / 3600e6d,
            null
        ) as followup_hours
    from identifier(:action_case)
    where first_followup_at is not null
)

select
    identity_map.person_id,
    cast(date_trunc(:period_type, from_utc_timestamp(events.at, :zone)) as date) as period_start,
    sum(events.n_alerts) as n_alerts,
    sum(events.n_followups) as n_followups,
    min(events.followup_hours) as followup_hours_min
from events
inner join identifier(:identity_map) as identity_map on identity_map.customer_id = events.customer_id
where events.at < :as_of
group by identity_map.person_id, cast(date_trunc(:period_type, from_utc_timestamp(events.at, :zone)) as date)
