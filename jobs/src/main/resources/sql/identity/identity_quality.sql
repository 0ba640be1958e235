-- How the matching went: sizes of persons, rules that joined records, keys not used, and the truth where it is known.
-- Grain: measure, label.
-- Inputs: identity_map, edge, identity_match, identity_label, order_header.
with sizes as (
    select count(*) as n_records
    from identifier(:identity_map)
    group by person_id
),

checked as (
    select
        identity_map.person_id,
        identity_label.person_label
    from identifier(:identity_map) as identity_map
    inner join identifier(:identity_label) as identity_label on identity_label.customer_id = identity_map.customer_id
),

-- n records make n * (n - 1) / 2 pairs.
pairs as (
    select
        sum(n * (n - 1) / 2) filter (where grouped = 'found') as found,
        sum(n * (n - 1) / 2) filter (where grouped = 'true') as true_pairs,
        sum(n * (n - 1) / 2) filter (where grouped = 'both') as both_pairs
    from (
        select 'found' as grouped, count(*) as n from checked group by person_id
        union all
        select 'true' as grouped, count(*) as n from checked group by person_label
        union all
        select 'both' as grouped, count(*) as n from checked group by person_id, person_label
    )
),

purchases as (
    select
        identity_map.customer_id,
        identity_map.person_id
    from identifier(:order_header) as orders
    inner join identifier(:identity_map) as identity_map
        on
            identity_map.customer_id = coalesce(
                orders.customer_id,
                concat('guest:', substr(sha2(lower(trim(orders.email)), 256), 1, 24))
            )
    where
        orders.status <> 'cancelled'
        and coalesce(orders.type, 'sale') = 'sale'
        and orders.ordered_at < :as_of
),

repeat_buyers as (
    select
        avg(if(n > 1, 100d, 0d)) filter (where grouped = 'person') as by_person,
        avg(if(n > 1, 100d, 0d)) filter (where grouped = 'record') as by_record,
        count_if(grouped = 'person') as n_persons
    from (
        select 'person' as grouped, count(*) as n from purchases group by person_id
        union all
        select 'record' as grouped, count(*) as n from purchases group by customer_id
    )
)

select
    'cluster_size' as measure,
    cast(n_records as string) as label,
    count(*) as n,
    cast(null as double) as value
from sizes
group by n_records

union all

select
    'records_by_rule' as measure,
    rule as label,
    count(*) as n,
    cast(null as double) as value
from identifier(:identity_map)
group by rule

union all

select
    'keys_not_used' as measure,
    match_kind as label,
    count(distinct match_key) as n,
    cast(null as double) as value
from identifier(:edge)
where not is_used
group by match_kind

union all

select
    'likely_pairs' as measure,
    if(is_one_person, 'one_person', 'left_apart') as label,
    count(*) as n,
    -- Were the probabilities right, this share of the pairs would be one person.
    cast(avg(cast(probability as decimal(13, 12))) as double) as value
from identifier(:identity_match)
group by if(is_one_person, 'one_person', 'left_apart')

union all

select
    'pairwise_precision' as measure,
    'checked' as label,
    cast(found as bigint) as n,
    both_pairs / found as value
from pairs
where found > 0

union all

select
    'pairwise_recall' as measure,
    'checked' as label,
    cast(true_pairs as bigint) as n,
    both_pairs / true_pairs as value
from pairs
where true_pairs > 0

union all

-- What matching changed: the share of buyers with a second purchase, by person less by record, in percentage points.
select
    'identity_inflation_pp' as measure,
    'repeat_buyers' as label,
    n_persons as n,
    by_person - by_record as value
from repeat_buyers
where n_persons > 0
