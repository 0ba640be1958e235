-- Pairs of records likely to be one person, and whether they became one.
-- Grain: customer_id, other_customer_id.
-- Inputs: likely, identity_map.
select
    likely.customer_id,
    likely.other_customer_id,
    likely.probability,
    likely.log_odds,
    likely.evidence,
    one.person_id = other.person_id as is_one_person
from identifier(:likely) as likely
inner join identifier(:identity_map) as one on one.customer_id = likely.customer_id
inner join identifier(:identity_map) as other on other.customer_id = likely.other_customer_id
