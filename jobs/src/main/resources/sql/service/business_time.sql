-- Opening time within spans of time, by every schedule that applied, each for as long as it did.
-- Grain: span_id.
-- Inputs: span, case_schedule, open_day.
-- A span whose schedule is unknown has no business time.
with only_schedule as (
    -- Where there is a single schedule, it applies to whatever names none.
    select max(schedule_id) as schedule_id
    from identifier(:open_day)
    having count(distinct schedule_id) = 1
),

parts as (
    select
        span.span_id,
        coalesce(case_schedule.schedule_id, only_schedule.schedule_id) as schedule_id,
        greatest(span.started_at, case_schedule.valid_from) as started_at,
        least(span.ended_at, case_schedule.valid_to) as ended_at
    from identifier(:span) as span
    left join identifier(:case_schedule) as case_schedule
        on
            case_schedule.case_id = span.case_id
            and case_schedule.valid_from <= span.ended_at
            and (case_schedule.valid_to is null or case_schedule.valid_to > span.started_at)
    left join only_schedule on true
    where span.ended_at >= span.started_at
),

measured as (
    select
        parts.span_id,
        last_day.open_before_us
        + aggregate(
            last_day.spans,
            0L,
            (sum, open) -> sum + greatest(0L, least(unix_micros(parts.ended_at), open.until_us) - open.from_us)
        )
        - first_day.open_before_us
        - aggregate(
            first_day.spans,
            0L,
            (sum, open) -> sum + greatest(0L, least(unix_micros(parts.started_at), open.until_us) - open.from_us)
        ) as open_us
    from parts
    left join identifier(:open_day) as first_day
        on first_day.schedule_id = parts.schedule_id and first_day.day = cast(parts.started_at as date)
    left join identifier(:open_day) as last_day
        on last_day.schedule_id = parts.schedule_id and last_day.day = cast(parts.ended_at as date)
)

select
    span_id,
    if(count(open_us) = count(*), sum(open_us) / 1e6d, null) as business_s
from measured
group by span_id
