-- By counting who comes and goes, from one moment to the next.
with seen as (
    select
        *,
        cast(date_trunc('month', day) as date) as period_start,
        max(present) over (partition by day) as is_observed
    from of_moment as moment
    where s > 0
)

select period_start, 100 * max(work.handle_s) / (max(work.handle_s) + sum(if(available and not busy, s, 0))) as value
from seen
inner join (
    select
        date_trunc('month', from_utc_timestamp(source.answered_at, 'Europe/Paris')) as month,
        sum(source.talk_s + coalesce(source.hold_s, 0) + coalesce(source.acw_s, 0)) as handle_s
    from interaction as source
    left semi join seen on seen.is_observed and seen.day = cast(from_utc_timestamp(source.answered_at, 'Europe/Paris') as date)
    where source.agent_id is not null and source.outcome = 'answered' and source.talk_s >= 0
    group by 1
) as work on work.month = seen.period_start
where is_observed
group by period_start
