-- How many contracts no known customer holds: those of accounts alone, and those of customers no export tells of.
-- Grain: one row, none without such contracts.
-- Inputs: subscription, identity_map.
select
    count_if(subscription.customer_id is null) as n_of_accounts,
    count_if(subscription.customer_id is not null) as n_of_strangers
from identifier(:subscription) as subscription
left join identifier(:identity_map) as identity_map on identity_map.customer_id = subscription.customer_id
where identity_map.customer_id is null and subscription.started_at < :as_of
having count(*) > 0
