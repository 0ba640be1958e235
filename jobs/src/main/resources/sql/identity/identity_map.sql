-- The person of every record: named after the oldest record joined, so that a merge keeps the older person.
-- Grain: customer_id.
-- Inputs: record, label, edge.
-- A label names the component of a record after the oldest record in it.
with matched as (
    select
        record.customer_id,
        record.first_seen_at,
        coalesce(label.label, concat(date_format(record.first_seen_at, 'yyyyMMddHHmmss'), '|', record.customer_id))
            as label
    from identifier(:record) as record
    left join identifier(:label) as label on label.customer_id = record.customer_id
),

joined_by as (
    select
        customer_id,
        min(match_kind) as rule
    from identifier(:edge)
    where is_used and n_records > 1
    group by customer_id
)

select
    matched.customer_id,
    concat('p_', substr(sha2(matched.label, 256), 1, 20)) as person_id,
    coalesce(joined_by.rule, 'single') as rule,
    matched.first_seen_at
from matched
left join joined_by on joined_by.customer_id = matched.customer_id
