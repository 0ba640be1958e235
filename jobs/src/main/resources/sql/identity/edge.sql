-- Keys that records carry, hashed, and whether each may join records.
-- Grain: customer_id, match_kind, match_key.
-- Inputs: record, customer, customer_identifier.
-- Placeholders and keys shared by more than :max_records records join nobody.
with carried_keys as (
    select
        customer_id,
        'email' as match_kind,
        lower(trim(email)) as key_value
    from identifier(:record)

    union all

    select
        customer_id,
        case kind when 'hashed_email' then 'hashed_email' else kind end as match_kind,
        case
            when kind = 'phone' then regexp_replace(value, '[^0-9+]', '')
            else lower(trim(value))
        end as key_value
    from identifier(:customer_identifier)
    where kind in ('email', 'phone', 'loyalty_card', 'crm_id', 'hashed_email')
),

real_keys as (
    select distinct
        customer_id,
        match_kind,
        key_value
    from carried_keys
    where
        length(key_value) >= 3
        and key_value not in ('n/a', 'none', 'null', 'unknown', 'inconnu', 'test', 'noreply')
        and key_value not rlike '^(test|noreply|no-reply|nomail|none|unknown|inconnu)@'
        and key_value not rlike '^[+]?([0-9])\\1{5,}$'
),

counted_keys as (
    select
        customer_id,
        match_kind,
        key_value,
        count(*) over (partition by match_kind, key_value) as n_records
    from real_keys
)

select
    customer_id,
    match_kind,
    substr(sha2(concat(match_kind, ':', key_value), 256), 1, 24) as match_key,
    n_records <= :max_records as is_used,
    n_records
from counted_keys
