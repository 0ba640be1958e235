-- Line by line: the share of each in the work of all contacts it is for, of those of an active person.
with work as (
    select
        contact_id,
        person_id,
        channel,
        cast(date_trunc('month', started_on) as date) as period_start,
        coalesce(
            effort_s,
            avg(effort_s) over (partition by date_trunc('month', started_on), channel),
            avg(effort_s) over (partition by date_trunc('month', started_on))
        ) as s
    from contact
    where is_answered
),

share as (
    select
        work.person_id,
        work.period_start,
        line.amount * greatest(work.s, 1) / sum(greatest(work.s, 1)) over (partition by line.cost_id) as cost
    from service_cost as line
    inner join work on work.period_start = line.month and work.channel like coalesce(line.channel, '%')
)

select
    active.period_start,
    coalesce(sum(share.cost), 0) / count(distinct active.person_id) as value
from customer_period as active
left join share on share.person_id = active.person_id and share.period_start = active.period_start
where active.period_type = 'month' and (active.is_active_start or active.is_active_end)
group by active.period_start
having active.period_start in (select month from service_cost)
