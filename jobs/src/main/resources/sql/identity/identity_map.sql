-- The person of every record. A person keeps its id from run to run; one that is new is named after its oldest record.
-- Grain: customer_id.
-- Inputs: record, label, shared_key, former.
-- Of several persons that became one, the one with the oldest record lives on. Of one that was parted, the part with the
-- record it is named after keeps the id; when that record is gone, the part with its oldest record.
with matched as (
    select
        record.customer_id,
        record.first_seen_at,
        record.label as own_label,
        coalesce(label.label, record.label) as label,
        concat('p_', substr(sha2(record.customer_id, 256), 1, 20)) as own_id
    from identifier(:record) as record
    left join identifier(:label) as label on label.customer_id = record.customer_id
),

heirs as (
    select
        former.person_id,
        min_by(matched.label, struct(former.person_id != matched.own_id, matched.own_label)) as label,
        min(matched.own_label) as oldest
    from identifier(:former) as former
    inner join matched on matched.customer_id = former.customer_id
    group by former.person_id
),

inherited as (
    select
        label,
        min_by(person_id, struct(oldest, person_id)) as person_id
    from heirs
    group by label
),

named as (
    select
        label,
        min_by(own_id, own_label) as person_id,
        count(*) as n_records
    from matched
    group by label
),

joined_by as (
    select
        customer_id,
        min(split(link, ':')[0]) as rule
    from identifier(:shared_key)
    group by customer_id
)

select
    matched.customer_id,
    coalesce(inherited.person_id, named.person_id) as person_id,
    case when named.n_records = 1 then 'single' else coalesce(joined_by.rule, 'likeness') end as rule,
    matched.first_seen_at
from matched
inner join named on named.label = matched.label
left join inherited on inherited.label = matched.label
left join joined_by on joined_by.customer_id = matched.customer_id
