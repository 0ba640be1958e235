-- Of the cases and their changes themselves: the last change within thirty days tells, of a case without any the case itself.
with known as (
    select
        source.case_id,
        source.opened_at,
        source.first_solved_at,
        cast(date_trunc('month', from_utc_timestamp(source.opened_at, 'Europe/Paris')) as date) as period_start
    from case_ticket as source
    inner join ticket on ticket.case_id = source.case_id
),

states as (
    select known.case_id, max_by(change.to_status, change.at) as last_status
    from known
    inner join case_status_event as change
        on change.case_id = known.case_id and change.at <= known.opened_at + interval 30 days
    group by known.case_id
)

select
    known.period_start,
    100 * avg(
        case
            when states.last_status is not null then if(states.last_status in ('solved', 'closed'), 0, 1)
            when known.first_solved_at <= known.opened_at + interval 30 days then 0
            else 1
        end
    ) as value
from known
left join states on states.case_id = known.case_id
where known.opened_at <= (select max(data_as_of) from metric_values) - interval 30 days
group by known.period_start
