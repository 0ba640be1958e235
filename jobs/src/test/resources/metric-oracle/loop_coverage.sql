with due as (
    select concat('r', response_id) as due_id, min(completed_at) as at
    from rating
    where case metric_role when 'LTR' then value < 7 and scale_min = 0 when 'CES' then value < 4 and scale_max = 7 else false end
    group by response_id
    union all
    select concat('c', case_ticket.case_id), case_ticket.opened_at
    from case_ticket
    left anti join (
        select identity_map.customer_id from identity_map left anti join person on person.person_id = identity_map.person_id
    ) as nobody on nobody.customer_id = case_ticket.customer_id
    where case_ticket.is_complaint and case_ticket.opened_at < (select max(data_as_of) from metric_values)
),

first as (
    select due.due_id, due.at, min(alert.created_at) as raised_at
    from due
    left join action_case as alert
        on due.due_id = coalesce(concat('r', alert.response_id), concat('c', alert.case_id))
    group by due.due_id, due.at
)

select
    cast(date_trunc('month', from_utc_timestamp(at, 'Europe/Paris')) as date) as period_start,
    100 * count(if(raised_at <= at + interval 7 days, 1, null)) / count(*) as value
from first
group by 1
