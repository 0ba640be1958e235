-- Day by day of every case, with the clock of the schedule.
with known as (
    select
        source.case_id, source.schedule_id, source.opened_at as from_at, source.first_solved_at as until_at, cast(date_trunc('month', from_utc_timestamp(source.first_solved_at, 'Europe/Paris')) as date) as period_start
    from case_ticket as source
    inner join ticket on ticket.case_id = source.case_id
    where source.schedule_id is not null and source.first_solved_at >= source.opened_at and source.first_solved_at < (select max(data_as_of) from metric_values)
),

days as (
    select *, explode(sequence(date_sub(cast(from_at as date), 1), date_add(cast(until_at as date), 1))) as day
    from known
),

open as (
    select
        days.case_id,
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
    group by days.case_id
)

select known.period_start, avg(coalesce(open.open_s, 0)) as value
from known
left join open on open.case_id = known.case_id
group by known.period_start
