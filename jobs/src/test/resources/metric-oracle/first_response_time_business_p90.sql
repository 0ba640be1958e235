-- Day by day of every wait, with the clock of the schedule.
with wait as (
    select
        source.interaction_id as id,
        source.channel,
        source.started_at as from_at,
        coalesce(if(source.channel = 'phone', source.answered_at, if(step.interaction_id is null, source.answered_at, step.person_at)), (select max(data_as_of) from metric_values)) as until_at,
        cases.schedule_id,
        cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start
    from interaction as source
    left semi join contact on contact.contact_id = source.interaction_id
    inner join case_ticket as cases on cases.case_id = source.case_id
    left join (
        select interaction_id, min(if(actor_type = 'agent' and type in ('reply', 'message'), at, null)) as person_at, min(if(actor_type <> 'customer', at, null)) as any_at
        from interaction_event
        where coalesce(is_public, true) and type in ('reply', 'message', 'auto_ack')
        group by interaction_id
    ) as step on step.interaction_id = source.interaction_id
    where source.channel <> 'bot'
),

days as (
    select *, explode(sequence(date_sub(cast(from_at as date), 1), date_add(cast(until_at as date), 1))) as day
    from wait
    where until_at >= from_at
),

open as (
    select
        days.id,
        sum(greatest(0, timestampdiff(
            microsecond,
            greatest(from_at, to_utc_timestamp(concat(day, ' ', opens_local), timezone)),
            least(until_at, if(closes_local = '24:00', to_utc_timestamp(concat(date_add(day, 1), ' 00:00'), timezone), to_utc_timestamp(concat(day, ' ', closes_local), timezone)))
        ))) / 1e6 as open_s
    from days
    inner join business_calendar as calendar
        on calendar.schedule_id = days.schedule_id
        and calendar.weekday = weekday(days.day) + 1
        and days.day >= calendar.valid_from
        and (calendar.valid_to is null or days.day < calendar.valid_to)
    left anti join holiday on holiday.schedule_id = days.schedule_id and holiday.holiday_date = days.day
    group by days.id
)

select wait.period_start, percentile(least(coalesce(open.open_s, 0), if(wait.channel = 'phone', contact.first_response_s, null)), 0.9) as value
from wait
inner join contact on contact.contact_id = wait.id and contact.first_response_s is not null
left join open on open.id = wait.id
group by wait.period_start
