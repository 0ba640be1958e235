-- How much of every local day service was staffed.
-- Grain: day.
-- Inputs: staffed, agent_presence.
-- Of months with fewer than five agents on queue nothing is told: it would be of one of them.
with agents as (
    select
        trunc(from_utc_timestamp(started_at, :zone), 'month') as month,
        count(distinct agent_id) as n_agents
    from identifier(:agent_presence)
    where state in ('available', 'handling', 'acw') and ended_at > started_at and started_at < :as_of
    group by trunc(from_utc_timestamp(started_at, :zone), 'month')
),

bounds as (
    select
        cast(from_utc_timestamp(min(from_at), :zone) as date) as first_day,
        -- The day of the run is not over yet.
        cast(from_utc_timestamp(:as_of, :zone) as date) as end_day
    from identifier(:staffed)
),

days as (
    select explode(sequence(first_day, date_sub(end_day, 1))) as day
    from bounds
    where first_day < end_day
),

-- A local day is as long as its clock says, and touches two days of UTC at most.
clocked as (
    select
        day,
        to_utc_timestamp(cast(day as timestamp), :zone) as from_at,
        to_utc_timestamp(cast(date_add(day, 1) as timestamp), :zone) as until_at
    from days
),

touched as (
    select
        *,
        explode(sequence(cast(from_at as date), cast(until_at - interval 1 microsecond as date))) as utc_day
    from clocked
),

staffed_days as (
    select
        touched.day,
        sum(
            greatest(
                0,
                least(unix_micros(staffed.until_at), unix_micros(touched.until_at))
                - greatest(unix_micros(staffed.from_at), unix_micros(touched.from_at))
            )
        ) / 1e6d as staffed_s
    from touched
    inner join identifier(:staffed) as staffed on staffed.day = touched.utc_day
    group by touched.day
)

select
    clocked.day,
    cast(clocked.day as string) as day_key,
    (unix_micros(clocked.until_at) - unix_micros(clocked.from_at)) / 1e6d as length_s,
    if(agents.n_agents >= 5, coalesce(staffed_days.staffed_s, 0), null) as staffed_s
from clocked
left join agents on agents.month = trunc(clocked.day, 'month')
left join staffed_days on staffed_days.day = clocked.day
