-- Of the contacts.
with chat as (
    select cast(date_trunc('month', contact.started_on) as date) as period_start, contact.person_id, count(*) as n
    from contact
    where contact.channel = 'chat' and contact.person_id is not null
    group by 1, 2
)

select base.period_start, 100 * sum(coalesce(chat.n, 0)) / sum(base.n_sessions) as value
from customer_period as base
left join chat on chat.period_start = base.period_start and chat.person_id = base.person_id
where base.period_type = 'month' and base.n_sessions is not null
group by base.period_start
