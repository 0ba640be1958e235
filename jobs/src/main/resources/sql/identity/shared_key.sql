-- What joins records for certain: keys they share, and what somebody decided.
-- Grain: customer_id, link.
-- Inputs: edge, identity_decision.
select
    customer_id,
    concat(match_kind, ':', match_key) as link
from identifier(:edge)
where is_used and n_records > 1

union

select
    explode(array(customer_id, other_customer_id)) as customer_id,
    concat('decision:', customer_id, '|', other_customer_id) as link
from identifier(:identity_decision)
where decision = 'same'
