-- Web sessions by person and period, bots left out.
-- Grain: person_id, period_start.
-- Inputs: web_session, identity_map.
select
    identity_map.person_id,
    cast(date_trunc(:period_type, from_utc_timestamp(session.started_at, :zone)) as date) as period_start,
    count(*) as n_sessions,
    count(session.order_id) as n_conversions
from identifier(:web_session) as session
inner join identifier(:identity_map) as identity_map on identity_map.customer_id = session.customer_id
where not coalesce(session.is_bot, false) and session.started_at < :as_of
group by identity_map.person_id, cast(date_trunc(:period_type, from_utc_timestamp(session.started_at, :zone)) as date)
