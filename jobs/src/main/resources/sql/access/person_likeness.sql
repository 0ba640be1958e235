-- Records like those of a person, whether they became part of it or not, and what spoke for it in bits.
-- Grain: customer_id, other_customer_id.
-- Inputs: identity_map, identity_match.
with person as (
    select distinct person_id
    from identifier(:identity_map)
    where person_id = :asked or customer_id = :asked
),

records as (
    select identity_map.customer_id
    from identifier(:identity_map) as identity_map
    inner join person on person.person_id = identity_map.person_id
)

select
    match.customer_id,
    match.other_customer_id,
    round(match.probability, 4) as probability,
    if(match.is_one_person, 'one person', 'left apart') as outcome,
    match.evidence
from identifier(:identity_match) as match
where
    match.customer_id in (select customer_id from records)
    or match.other_customer_id in (select customer_id from records)
order by match.log_odds desc, match.customer_id, match.other_customer_id
