-- Contacts whose promise in opening hours was broken, for each period in which they may have waited too long.
-- Grain: span_id.
-- Inputs: inbound, first_response.
-- How long service had been open until the end of each tells in which of them the promise was broken. A quarter is
-- looked at: opening hours that do not make up a promise by then never do.
with broken as (
    select
        inbound.contact_id,
        inbound.case_id,
        inbound.started_at,
        first_response.judged_at,
        -- Who was answered, or is still waiting now.
        least(
            greatest(first_response.judged_at, least(first_response.replied_at, :last_instant)),
            first_response.judged_at + interval 92 days
        ) as waited_until
    from identifier(:inbound) as inbound
    inner join identifier(:first_response) as first_response on first_response.contact_id = inbound.contact_id
    where not first_response.is_within_target and first_response.is_business_target
),

waits as (
    select
        *,
        explode(
            sequence(
                cast(date_trunc(:period_type, from_utc_timestamp(judged_at, :zone)) as date),
                cast(date_trunc(:period_type, from_utc_timestamp(waited_until, :zone)) as date),
                make_interval(0, :period_months, 0, :period_days)
            )
        ) as period_start
    from broken
)

select
    concat(contact_id, ':', period_start) as span_id,
    contact_id,
    period_start,
    case_id,
    started_at,
    least(
        waited_until,
        to_utc_timestamp(period_start + make_interval(0, :period_months, 0, :period_days), :zone)
    ) as ended_at
from waits
