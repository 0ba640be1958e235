-- By counting who comes and goes, from one moment to the next.
with seen as (
    select
        *,
        cast(date_trunc('month', day) as date) as period_start,
        max(present) over (partition by day) as is_observed
    from of_moment as moment
    where s > 0
)

select period_start, 3600 * max(work.n) / sum(if(paid, s, 0)) as value
from seen
inner join (
    select date_trunc('month', paid.day) as month, count(source.interaction_id) as n
    from (select distinct agent_id, day from seen where paid) as paid
    left join interaction as source
        on source.agent_id = paid.agent_id
        and source.outcome = 'answered' and source.talk_s >= 0
        and cast(from_utc_timestamp(source.answered_at, 'Europe/Paris') as date) = paid.day
    group by 1
) as work on work.month = seen.period_start
group by period_start
