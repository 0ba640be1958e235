-- Keys that records carry, hashed, and whether each may join records.
-- Grain: customer_id, match_kind, match_key.
-- Inputs: contact_key.
-- Placeholders and keys shared by more than :max_records records join nobody. The phone of a record is no key of its own.
with real_keys as (
    select distinct
        customer_id,
        match_kind,
        match_key
    from identifier(:contact_key)
    where not is_placeholder and not (is_of_record and match_kind = 'phone')
),

counted_keys as (
    select
        *,
        count(*) over (partition by match_kind, match_key) as n_records
    from real_keys
)

select
    customer_id,
    match_kind,
    match_key,
    n_records <= :max_records as is_used,
    n_records
from counted_keys
