-- First replies to cases by person and period of the reply: a case that waits at its end has no reply time yet.
-- Grain: person_id, period_start.
-- Inputs: case_ticket, case_reply, business_time, identity_map.
-- Whole microseconds are added, so that no order of adding changes a digit.
select
    identity_map.person_id,
    cast(date_trunc(:period_type, from_utc_timestamp(case_reply.replied_at, :zone)) as date) as period_start,
    sum(unix_micros(case_reply.replied_at) - unix_micros(case_reply.clock_from)) / count(*) / 1e6d as frt_mean_s,
    cast(avg(cast(business_time.business_s as decimal(18, 6))) as double) as frt_business_mean_s
from identifier(:case_reply) as case_reply
inner join identifier(:case_ticket) as cases on cases.case_id = case_reply.case_id
inner join identifier(:identity_map) as identity_map on identity_map.customer_id = cases.customer_id
left join identifier(:business_time) as business_time on business_time.span_id = concat(case_reply.case_id, ':reply')
where case_reply.replied_at >= case_reply.clock_from
group by
    identity_map.person_id,
    cast(date_trunc(:period_type, from_utc_timestamp(case_reply.replied_at, :zone)) as date)
