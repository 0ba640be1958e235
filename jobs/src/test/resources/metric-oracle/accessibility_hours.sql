-- All time in one row: one span begins where everything before it has ended.
with queued as (
    select started_at, least(ended_at, (select max(data_as_of) from metric_values)) as ended_at, from_utc_timestamp(started_at, 'Europe/Paris') as local_start
    from agent_presence
    where state in ('available', 'handling', 'acw') and ended_at > started_at
),

marked as (
    select *, max(ended_at) over (order by started_at, ended_at rows between unbounded preceding and 1 preceding) as ended_before
    from queued
),

span as (
    select min(started_at) as from_at, max(ended_at) as until_at
    from (select *, sum(if(started_at <= ended_before, 0, 1)) over (order by started_at, ended_at) as nth from marked)
    group by nth
),

part as (
    select
        day,
        timestampdiff(
            microsecond,
            greatest(from_at, to_utc_timestamp(cast(day as timestamp), 'Europe/Paris')),
            least(until_at, to_utc_timestamp(cast(date_add(day, 1) as timestamp), 'Europe/Paris'))
        ) / 1e6 as staffed_s
    from (
        select *, explode(sequence(cast(from_utc_timestamp(from_at, 'Europe/Paris') as date), cast(from_utc_timestamp(until_at, 'Europe/Paris') as date))) as day
        from span
    )
    where to_utc_timestamp(cast(day as timestamp), 'Europe/Paris') < until_at
),

day as (
    select
        day,
        timestampdiff(second, to_utc_timestamp(cast(day as timestamp), 'Europe/Paris'), to_utc_timestamp(cast(date_add(day, 1) as timestamp), 'Europe/Paris')) as length_s
    from (
        select explode(sequence(
            (select min(cast(local_start as date)) from queued),
            (select date_sub(cast(from_utc_timestamp(max(data_as_of), 'Europe/Paris') as date), 1) from metric_values)
        )) as day
    )
)

select cast(date_trunc('month', day.day) as date) as period_start, 100 * sum(coalesce(worked.staffed_s, 0)) / sum(day.length_s) as value
from day
left join (select day, sum(staffed_s) as staffed_s from part group by day) as worked on worked.day = day.day
group by 1
