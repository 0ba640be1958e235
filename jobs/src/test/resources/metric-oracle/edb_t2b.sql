with month as (
    select distinct period_start, period_end from customer_period where period_type = 'month'
),

-- Whoever has answered by the end of the month, with the last answer, of whatever age.
latest as (
    select
        month.period_start,
        month.period_end,
        rating.person_id,
        max_by(struct(rating.completed_on, rating.value), struct(rating.completed_at, rating.response_id)) as answer
    from month
    inner join rating on rating.completed_on < month.period_end
    where rating.metric_role = 'EDB' and rating.person_id is not null
    group by month.period_start, month.period_end, rating.person_id
),

account as (
    select
        contact.account_id,
        latest.period_start,
        count(*) as n,
        avg(latest.answer.value) as mean,
        count_if(latest.answer.value >= 6) as top
    from latest
    inner join customer_period as contact
        on
            contact.person_id = latest.person_id
            and contact.period_start = latest.period_start
            and contact.period_type = 'month'
    where contact.account_id is not null and datediff(latest.period_end, latest.answer.completed_on) < 181
    group by contact.account_id, latest.period_start
)

select account.period_start, 100 * sum(top) / sum(n) as value
from account

group by account.period_start
