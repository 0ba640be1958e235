-- By counting who comes and goes, from one moment to the next.
with seen as (
    select
        *,
        cast(date_trunc('month', day) as date) as period_start,
        max(present) over (partition by day) as is_observed
    from of_moment as moment
    where s > 0
)

select period_start, 100 * (1 - sum(if(paid_productive, s, 0)) / sum(if(paid, s, 0))) as value
from seen
where true
group by period_start
