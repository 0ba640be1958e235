-- Initiatives as they stood at the end of every month since they started.
-- Grain: initiative_id, period_start.
-- Inputs: initiative.
-- The table has the status of today only; the day it ended tells since when it holds.
with started as (
    select
        *,
        explode(
            sequence(
                trunc(from_utc_timestamp(started_at, :zone), 'month'),
                cast(date_trunc('month', from_utc_timestamp(:as_of, :zone) - interval 1 microsecond) as date),
                interval 1 month
            )
        ) as period_start
    from identifier(:initiative)
    where started_at < :as_of
),

months as (
    select
        *,
        coalesce(ended_at < least(to_utc_timestamp(add_months(period_start, 1), :zone), :as_of), false) as has_ended
    from started
)

select
    initiative_id,
    period_start,
    kind as initiative_kind,
    department,
    expected_metric,
    has_ended and coalesce(status = 'done', false) as is_done,
    has_ended and coalesce(status = 'stopped', false) as is_stopped
from months
