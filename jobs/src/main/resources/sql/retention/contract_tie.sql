-- Days a contract tied a person to the company.
-- Grain: contract.
-- Inputs: subscription, identity_map.
select
    identity_map.person_id,
    cast(from_utc_timestamp(subscription.started_at, :zone) as date) as begins_on,
    cast(from_utc_timestamp(subscription.ended_at, :zone) as date) as ends_on,
    coalesce(subscription.end_kind, 'voluntary') as end_kind,
    cast(null as date) as since_on
from identifier(:subscription) as subscription
inner join identifier(:identity_map) as identity_map on identity_map.customer_id = subscription.customer_id
where
    subscription.started_at < :as_of
    and (subscription.ended_at is null or subscription.ended_at >= subscription.started_at)
