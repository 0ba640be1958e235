-- Each month of an agent beside every one of the year before it, and the deviation as the database has it.
with day as (
    select *, cast(date_trunc('month', day) as date) as period_start
    from agent_day
),

offer as (
    select
        agent_id,
        cast(date_trunc('month', from_utc_timestamp(started_at, 'Europe/Paris')) as date) as period_start,
        avg(if(outcome = 'answered', 1, 0)) as answer
    from interaction
    where
        agent_id is not null and outcome is not null and channel <> 'bot' and direction is distinct from 'out'
        and is_spam is distinct from true and is_test is distinct from true
    group by 1, 2
),

month as (
    select
        day.agent_id,
        day.period_start,
        sum(present_in_schedule_s) / nullif(sum(scheduled_s) filter (where present_in_schedule_s is not null), 0) as presence,
        max(offer.answer) as answer,
        sum(engaged_s) / nullif(sum(present_s), 0) as facing,
        3600 * sum(n_contacts) filter (where paid_s > 0) / nullif(sum(paid_s), 0) as pace
    from day
    left join offer on offer.agent_id = day.agent_id and offer.period_start = day.period_start
    group by day.agent_id, day.period_start
),

year as (
    select
        now.period_start,
        avg(before.presence) as presence, stddev_samp(before.presence) as presence_sd,
        avg(before.answer) as answer, stddev_samp(before.answer) as answer_sd,
        avg(before.facing) as facing, stddev_samp(before.facing) as facing_sd,
        avg(before.pace) as pace, stddev_samp(before.pace) as pace_sd
    from (select distinct period_start from month) as now
    inner join month as before
        on before.period_start > add_months(now.period_start, -12) and before.period_start <= now.period_start
    group by now.period_start
),

score as (
    select
        month.period_start,
        array_compact(array(
            (month.presence - year.presence) / if(presence_sd > 1e-6, presence_sd, null),
            (month.answer - year.answer) / if(answer_sd > 1e-6, answer_sd, null),
            (month.facing - year.facing) / if(facing_sd > 1e-6, facing_sd, null),
            if(pace_sd > 1e-6 and month.pace is not null, least(greatest((month.pace - year.pace) / pace_sd, -1), 1), null)
        )) as z
    from month
    inner join year on year.period_start = month.period_start
)

select period_start, avg(aggregate(z, 0d, (sum, one) -> sum + one) / size(z)) as value
from score
where size(z) > 1
group by period_start
