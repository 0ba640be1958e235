-- Persons whose contracts all have an end that is known: they have left, be it on paper only.
-- Grain: person_id.
-- Inputs: subscription, identity_map.
-- An end that lies ahead is known from the notice on; where the day of the notice is not told, the end standing in the
-- data tells that there was one. A contract without an end, also one that begins later, keeps a person.
select identity_map.person_id
from identifier(:subscription) as subscription
inner join identifier(:identity_map) as identity_map on identity_map.customer_id = subscription.customer_id
where subscription.ended_at is null or subscription.ended_at >= subscription.started_at
group by identity_map.person_id
having
    bool_and(
        coalesce(subscription.ended_at < :as_of, false)
        or coalesce(subscription.notice_at < :as_of, subscription.ended_at is not null)
    )
