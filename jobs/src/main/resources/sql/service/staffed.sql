-- When at least one agent was on queue, by day of UTC.
-- Grain: day, from_at.
-- Inputs: agent_presence.
with spans as (
    select
        started_at,
        least(ended_at, :as_of) as ended_at,
        explode(
            sequence(cast(started_at as date), cast(least(ended_at, :as_of) - interval 1 microsecond as date))
        ) as day
    from identifier(:agent_presence)
    where state in ('available', 'handling', 'acw') and ended_at > started_at and started_at < :as_of
),

clipped as (
    select
        day,
        greatest(started_at, cast(day as timestamp)) as from_at,
        least(ended_at, cast(date_add(day, 1) as timestamp)) as until_at
    from spans
),

ordered as (
    select
        *,
        max(until_at) over (
            partition by day order by from_at, until_at rows between unbounded preceding and 1 preceding
        ) as staffed_until
    from clipped
),

numbered as (
    select
        *,
        count_if(staffed_until is null or from_at > staffed_until) over (
            partition by day order by from_at, until_at rows between unbounded preceding and current row
        ) as span_no
    from ordered
)

select
    day,
    min(from_at) as from_at,
    max(until_at) as until_at
from numbered
group by day, span_no
