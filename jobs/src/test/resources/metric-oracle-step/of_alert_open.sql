-- A step several oracles share, read as of_alert_open: the open hours within the waits of every alert, day by day, with the
-- clock of the schedule of its case, or of the only one there is.
with one as (
    select max(schedule_id) as schedule_id
    from business_calendar
    having count(distinct schedule_id) = 1
),

waits as (
    select action_id, case_id, period_start, 'followup' as name, followed as seconds, created_at as from_at, first_followup_at as until_at
    from of_alert
    where followed >= 0

    union all

    select action_id, case_id, period_start, 'close' as name, closed as seconds, created_at as from_at, closed_at as until_at
    from of_alert
    where closed >= 0
),

known as (
    select waits.*, coalesce(cases.schedule_id, one.schedule_id) as schedule_id
    from waits
    left join case_ticket as cases on cases.case_id = waits.case_id
    left join one on true
    where coalesce(cases.schedule_id, one.schedule_id) is not null
),

days as (
    select *, explode(sequence(date_sub(cast(from_at as date), 1), date_add(cast(until_at as date), 1))) as day
    from known
),

open as (
    select
        days.action_id,
        days.name,
        sum(greatest(0, timestampdiff(
            microsecond,
            greatest(from_at, to_utc_timestamp(concat(day, ' ', opens_local), timezone)),
            least(until_at, if(closes_local = '24:00', to_utc_timestamp(concat(date_add(day, 1), ' 00:00'), timezone), to_utc_timestamp(concat(day, ' ', closes_local), timezone)))
        ))) / 3.6e9 as open_hours
    from days
    inner join business_calendar as calendar
        on calendar.schedule_id = days.schedule_id
        and calendar.weekday = weekday(days.day) + 1
        and days.day >= calendar.valid_from
        and (calendar.valid_to is null or days.day < calendar.valid_to)
    left anti join holiday on holiday.schedule_id = days.schedule_id and holiday.holiday_date = days.day
    group by days.action_id, days.name
)

select known.period_start, known.name, known.seconds, coalesce(open.open_hours, 0) as open_hours
from known
left join open on open.action_id = known.action_id and open.name = known.name
