-- Visits of the site and the app by humans, and whether they ended in an order.
-- Grain: session_id.
-- Inputs: web_session, sale, identity_map, person_history.
-- A recognised customer is shown as known at the end of the month of the visit.
with sessions as (
    select
        *,
        least(
            to_utc_timestamp(add_months(trunc(from_utc_timestamp(started_at, :zone), 'month'), 1), :zone), :as_of
        ) as known_until
    from identifier(:web_session)
    where not coalesce(is_bot, false) and started_at < :as_of
),

-- An order is won once, by the last visit that names it.
credits as (
    select
        sessions.order_id,
        max_by(sessions.session_id, struct(sessions.started_at, sessions.session_id)) as session_id
    from sessions
    inner join identifier(:sale) as sale on sale.order_id = sessions.order_id and sale.is_purchase
    group by sessions.order_id
),

converted as (
    select distinct session_id from credits
)

select
    sessions.session_id,
    person.person_id,
    coalesce(
        person.person_id,
        sha2(concat('visitor:', sessions.visitor_id), 256),
        concat('session:', sessions.session_id)
    ) as visitor_key,
    cast(from_utc_timestamp(sessions.started_at, :zone) as date) as started_on,
    sessions.device,
    sessions.source,
    sessions.pages,
    converted.session_id is not null as is_converted,
    person.country,
    person.language,
    person.segment,
    person.kind
from sessions
left join converted on converted.session_id = sessions.session_id
left join identifier(:identity_map) as identity_map on identity_map.customer_id = sessions.customer_id
left join identifier(:person_history) as person
    on
        person.person_id = identity_map.person_id
        and person.valid_from < sessions.known_until
        and (person.valid_to is null or person.valid_to >= sessions.known_until)
where identity_map.person_id is null or person.person_id is not null
