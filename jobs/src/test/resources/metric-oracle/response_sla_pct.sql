-- Live channels by their wait, mails day by day with the clock of the schedule; promises of the standards.
with wait as (
    select
        source.interaction_id as id,
        source.channel,
        source.started_at as from_at,
        coalesce(if(source.channel = 'phone', source.answered_at, if(step.interaction_id is null, source.answered_at, step.person_at)), (select max(data_as_of) from metric_values)) as until_at,
        case
            when source.channel = 'bot' then null
            when source.channel = 'phone' then if(source.outcome = 'answered', coalesce(source.wait_s, timestampdiff(second, source.queue_entered_at, source.answered_at)), null)
            else timestampdiff(second, source.started_at, if(step.interaction_id is null, source.answered_at, step.person_at))
        end as response,
        cases.schedule_id,
        cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start
    from interaction as source
    left semi join contact on contact.contact_id = source.interaction_id
    left join case_ticket as cases on cases.case_id = source.case_id
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
    where wait.channel = 'email' and until_at >= from_at
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
),

judged as (
    select
        wait.period_start,
        case
            when wait.response < 0 then null
            when target.item = 'wait_s' then coalesce(wait.response <= target.value, false)
            when wait.schedule_id is null then null
            when wait.response is null and coalesce(open.open_s, 0) <= target.value then null
            else wait.response is not null and coalesce(open.open_s, 0) <= target.value
        end as is_kept
    from wait
    inner join service_standard as target on target.channel = wait.channel and target.item in ('wait_s', 'frt_business_s')
    left join open on open.id = wait.id
)

select period_start, 100 * avg(if(is_kept, 1, 0)) as value
from judged
where is_kept is not null
group by period_start
