-- The person of every record. A person keeps its id from run to run; one that is new is named after its oldest record.
-- Grain: customer_id.
-- Inputs: record, label, shared_key, former.
-- Of several persons that became one, the one with the oldest record lives on. Of one that was parted, the largest part
-- keeps the id; of equal parts the one with the record it is named after, else with the oldest record.
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

parts as (
    select
        former.person_id,
        matched.label,
        count(*) as n_records,
        bool_or(former.person_id = matched.own_id) as has_namesake,
        min(matched.own_label) as oldest
    from identifier(:former) as former
    inner join matched on matched.customer_id = former.customer_id
    group by former.person_id, matched.label
),

ranked as (
    select
        *,
        row_number() over (
            partition by person_id
            order by n_records desc, has_namesake desc, oldest
        ) as rank,
        min(oldest) over (partition by person_id) as oldest_of_person
    from parts
),

inherited as (
    select
        label,
        min_by(person_id, struct(oldest_of_person, person_id)) as person_id
    from ranked
    where rank = 1
    group by label
),

living as (
    select distinct person_id
    from identifier(:former)
),

-- A part that lost its id to a larger one cannot take it again; it is named after its oldest record, whom it left, and when.
named as (
    select
        matched.label,
        min_by(
            if(
                living.person_id is null,
                matched.own_id,
                concat('p_', substr(sha2(concat_ws('|', matched.own_id, former.person_id, cast(:as_of as string)), 256), 1, 20))
            ),
            matched.own_label
        ) as person_id,
        count(*) as n_records
    from matched
    left join identifier(:former) as former on former.customer_id = matched.customer_id
    left join living on living.person_id = matched.own_id
    group by matched.label
),

-- A link tells why only where another record of the person carries it.
joining as (
    select
        matched.customer_id,
        split(shared_key.link, ':')[0] as rule,
        count(*) over (partition by shared_key.link, matched.label) as n_records
    from identifier(:shared_key) as shared_key
    inner join matched on matched.customer_id = shared_key.customer_id
),

joined_by as (
    select
        customer_id,
        min(rule) as rule
    from joining
    where n_records > 1
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
