-- By counting who comes and goes, from one moment to the next.
with seen as (
    select
        *,
        cast(date_trunc('month', day) as date) as period_start,
        max(present) over (partition by day) as is_observed
    from of_moment as moment
    where s > 0
),

planned as (
    select *, max(productive) over (partition by agent_id, day) as has_productive
    from seen
)

select period_start, 100 * sum(if(queued, s, 0)) / sum(if(productive, s, 0)) as value
from planned
where is_observed and has_productive
group by period_start
