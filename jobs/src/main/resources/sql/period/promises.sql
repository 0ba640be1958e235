-- Promises of an answer by person and period in which it became certain whether they were kept.
-- Grain: person_id, period_start.
-- Inputs: inbound, first_response, overdue_span, business_time.
-- Whatever comes after the end of a period changes nothing in it: a promise is broken when its time is over, not when
-- somebody answers at last.
with overdue as (
    select
        overdue_span.contact_id,
        -- In the last of its periods it is certain in any case: there it was answered, or still is not.
        coalesce(
            min(if(business_time.business_s > first_response.target_s, overdue_span.period_start, null)),
            max(overdue_span.period_start)
        ) as period_start
    from identifier(:overdue_span) as overdue_span
    inner join identifier(:first_response) as first_response on first_response.contact_id = overdue_span.contact_id
    left join identifier(:business_time) as business_time on business_time.span_id = overdue_span.span_id
    group by overdue_span.contact_id
),

judged as (
    select
        inbound.person_id,
        first_response.is_within_target,
        coalesce(
            overdue.period_start,
            cast(date_trunc(:period_type, from_utc_timestamp(first_response.judged_at, :zone)) as date)
        ) as period_start
    from identifier(:inbound) as inbound
    inner join identifier(:first_response) as first_response on first_response.contact_id = inbound.contact_id
    left join overdue on overdue.contact_id = inbound.contact_id
    where inbound.person_id is not null and first_response.is_within_target is not null
)

select
    person_id,
    period_start,
    count(*) as standard_n,
    count_if(is_within_target) as standard_met_n
from judged
group by person_id, period_start
