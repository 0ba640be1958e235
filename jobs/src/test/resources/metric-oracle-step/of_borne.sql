-- Line by line of what service cost: the share of a contact in the work of all contacts the line is for.
with ended as (
    select
        contact.*,
        cast(date_trunc('month', from_utc_timestamp(
            coalesce(source.ended_at, source.answered_at, source.abandoned_at, source.started_at), 'Europe/Paris'
        )) as date) as month
    from contact
    inner join interaction as source on source.interaction_id = contact.contact_id
    where contact.outcome = 'answered' and contact.channel <> 'bot'
),

work as (
    select
        *,
        greatest(
            coalesce(
                effort_s, avg(effort_s) over (partition by month, channel), avg(effort_s) over (partition by month)
            ),
            1
        ) as s
    from ended
)

select
    work.contact_id,
    work.person_id,
    work.started_on,
    work.month,
    line.amount * work.s / sum(work.s) over (partition by line.cost_id) as cost
from service_cost as line
inner join work on work.month = line.month and work.channel like coalesce(line.channel, '%')
where line.kind <> 'other'
