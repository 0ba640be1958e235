-- Persons who were known before they bought or signed anything, and how long it took them.
-- Grain: person_id.
-- Inputs: person, person_history, sale, subscription, identity_map.
-- Shown as known at the end of the month in which they became known.
with known as (
    select
        person_id,
        first_seen_at,
        cast(from_utc_timestamp(first_seen_at, :zone) as date) as known_on,
        least(
            to_utc_timestamp(add_months(trunc(from_utc_timestamp(first_seen_at, :zone), 'month'), 1), :zone), :as_of
        ) as known_until
    from identifier(:person)
    where first_seen_at < :as_of
),

purchases as (
    select
        person_id,
        min(ordered_on) as first_on
    from identifier(:sale)
    where is_purchase and person_id is not null
    group by person_id
),

contracts as (
    select
        identity_map.person_id,
        cast(from_utc_timestamp(min(subscription.started_at), :zone) as date) as first_on
    from identifier(:subscription) as subscription
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = subscription.customer_id
    where subscription.started_at < :as_of
    group by identity_map.person_id
),

customers as (
    select
        known.*,
        least(purchases.first_on, contracts.first_on) as customer_on
    from known
    left join purchases on purchases.person_id = known.person_id
    left join contracts on contracts.person_id = known.person_id
)

select
    customers.person_id,
    customers.known_on,
    datediff(customers.customer_on, customers.known_on) as days_to_customer,
    history.acquisition_source,
    cast(from_utc_timestamp(:as_of, :zone) as date) as known_before,
    history.country,
    history.language,
    history.segment,
    history.kind
from customers
inner join identifier(:person_history) as history
    on
        history.person_id = customers.person_id
        and history.valid_from < customers.known_until
        and (history.valid_to is null or history.valid_to >= customers.known_until)
-- Whoever becomes known by the first purchase was no lead.
where customers.customer_on is null or customers.customer_on > customers.known_on
