-- Steps of journeys on the site and the app, held together by their case key; those of robots and of staff are left out.
-- Grain: event_id.
-- Inputs: journey_event, web_session, session, identity_map.
-- A journey need not be a visit that was recorded as one; if it was, the visit says whose it is.
select
    event.case_key,
    coalesce(
        session.visitor_key,
        identity_map.person_id,
        sha2(concat('visitor:', event.visitor_id), 256),
        concat('journey:', event.case_key)
    ) as customer_key,
    web_session.started_at as opened_at,
    event.at,
    0 as seq,
    event.activity,
    event.event_id as tie,
    event.resource as agent,
    cast(null as string) as team
from identifier(:journey_event) as event
left join identifier(:web_session) as web_session on web_session.session_id = event.case_key
left join identifier(:session) as session on session.session_id = event.case_key
left join identifier(:identity_map) as identity_map on identity_map.customer_id = event.customer_id
where
    event.at < :as_of
    and event.case_key is not null
    and (web_session.session_id is null or session.session_id is not null)
