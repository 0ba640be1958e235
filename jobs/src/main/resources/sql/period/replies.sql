-- First replies to cases by person and period of the reply: a case that waits at its end has no reply time yet.
-- Grain: person_id, period_start.
-- Inputs: case_ticket, identity_map.
select
    identity_map.person_id,
    cast(date_trunc(:period_type, from_utc_timestamp(cases.first_reply_at, :zone)) as date) as period_start,
    -- Whole microseconds are added, so that no order of adding changes a digit.
    sum(unix_micros(cases.first_reply_at) - unix_micros(cases.opened_at)) / count(*) / 1e6d as frt_mean_s
from identifier(:case_ticket) as cases
inner join identifier(:identity_map) as identity_map on identity_map.customer_id = cases.customer_id
where cases.first_reply_at >= cases.opened_at and cases.first_reply_at < :as_of
group by identity_map.person_id, cast(date_trunc(:period_type, from_utc_timestamp(cases.first_reply_at, :zone)) as date)
