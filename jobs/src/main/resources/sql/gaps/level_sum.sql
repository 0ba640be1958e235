-- Sums over the customers (or employees) of every period, of all, of every service and of every product line.
-- Grain: source, subject, period_type, period_start, segment_set, segment_key.
-- Inputs: placed_level.
-- Values are added as millionths, so that no order of adding changes a digit.
with by_cluster as (
    select
        source,
        subject,
        place,
        cluster_key,
        count(*) as n,
        cast(sum(from_value) as decimal(18, 6)) as from_sum,
        cast(sum(to_value) as decimal(18, 6)) as to_sum
    from identifier(:placed_level)
    group by source, subject, place, cluster_key
)

select
    source,
    subject,
    place.type as period_type,
    place.start as period_start,
    place.set as segment_set,
    place.key as segment_key,
    sum(n) as n,
    count(*) as n_clusters,
    cast(sum(from_sum) as double) as from_sum,
    cast(sum(to_sum) as double) as to_sum,
    cast(sum(n * n) as double) as nn,
    cast(sum(cast(n * from_sum as decimal(30, 6))) as double) as n_from,
    cast(sum(cast(n * to_sum as decimal(30, 6))) as double) as n_to,
    cast(sum(cast(from_sum * from_sum as decimal(30, 6))) as double) as from_from,
    cast(sum(cast(from_sum * to_sum as decimal(30, 6))) as double) as from_to,
    cast(sum(cast(to_sum * to_sum as decimal(30, 6))) as double) as to_to
from by_cluster
group by source, subject, place
order by source, subject, period_type, period_start, segment_set, segment_key
