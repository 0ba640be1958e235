-- Opening hours of every schedule by day of UTC, and how long it had been open before that day.
-- Grain: schedule_id, day.
-- Inputs: business_calendar, holiday.
-- Open time between two instants is that before the second minus that before the first: two look-ups, whatever the wait.
with versions as (
    select
        schedule_id,
        valid_from,
        lead(valid_from) over (partition by schedule_id order by valid_from) as next_from
    from identifier(:business_calendar)
    group by schedule_id, valid_from
),

-- It ends where it says, or where the next version begins; calendars that always held need not be laid out for ever.
weeks as (
    select
        calendar.schedule_id,
        calendar.weekday,
        calendar.opens_local,
        calendar.closes_local,
        calendar.timezone,
        greatest(calendar.valid_from, date'1990-01-01') as first_day,
        least(
            date_sub(least(calendar.valid_to, versions.next_from), 1), date_add(cast(:as_of as date), 1)
        ) as last_day
    from identifier(:business_calendar) as calendar
    inner join versions
        on versions.schedule_id = calendar.schedule_id and versions.valid_from = calendar.valid_from
),

local_days as (
    select
        *,
        explode(filter(sequence(first_day, last_day), day -> weekday(day) + 1 = weekday)) as local_day
    from weeks
    where first_day <= last_day
),

openings as (
    select
        local_days.schedule_id,
        to_utc_timestamp(
            cast(local_day as timestamp)
            + make_dt_interval(
                0, cast(split_part(opens_local, ':', 1) as int), cast(split_part(opens_local, ':', 2) as int)
            ),
            timezone
        ) as opens_at,
        to_utc_timestamp(
            cast(local_day as timestamp)
            + make_dt_interval(
                -- A schedule that closes before it opens is open past midnight.
                if(closes_local <= opens_local, 1, 0),
                cast(split_part(closes_local, ':', 1) as int),
                cast(split_part(closes_local, ':', 2) as int)
            ),
            timezone
        ) as closes_at
    from local_days
    left anti join identifier(:holiday) as holiday
        on holiday.schedule_id = local_days.schedule_id and holiday.holiday_date = local_days.local_day
),

-- Openings that touch or overlap are one.
ordered as (
    select
        *,
        max(closes_at) over (
            partition by schedule_id order by opens_at, closes_at rows between unbounded preceding and 1 preceding
        ) as open_until
    from openings
),

numbered as (
    select
        *,
        count_if(open_until is null or opens_at > open_until) over (
            partition by schedule_id order by opens_at, closes_at rows between unbounded preceding and current row
        ) as opening_no
    from ordered
),

merged as (
    select
        schedule_id,
        min(opens_at) as opens_at,
        max(closes_at) as closes_at
    from numbered
    group by schedule_id, opening_no
),

touched as (
    select
        *,
        explode(sequence(cast(opens_at as date), cast(closes_at - interval 1 microsecond as date))) as day
    from merged
    where opens_at < closes_at
),

spans as (
    select
        schedule_id,
        day,
        greatest(unix_micros(opens_at), unix_micros(cast(day as timestamp))) as from_us,
        least(unix_micros(closes_at), unix_micros(cast(date_add(day, 1) as timestamp))) as until_us
    from touched
),

-- Closed days have their row too.
days as (
    select
        schedule_id,
        explode(sequence(date_sub(min(first_day), 1), date_add(cast(:as_of as date), 1))) as day
    from weeks
    where first_day <= last_day
    group by schedule_id
),

laid_out as (
    select
        days.schedule_id,
        days.day,
        array_sort(
            collect_list(struct(spans.from_us, spans.until_us)) filter (where spans.from_us is not null)
        ) as spans,
        coalesce(sum(spans.until_us - spans.from_us), 0) as open_us
    from days
    left join spans on spans.schedule_id = days.schedule_id and spans.day = days.day
    group by days.schedule_id, days.day
)

select
    schedule_id,
    day,
    spans,
    coalesce(
        sum(open_us) over (
            partition by schedule_id order by day rows between unbounded preceding and 1 preceding
        ),
        0
    ) as open_before_us
from laid_out
