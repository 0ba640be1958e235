-- Sums over the customers (or employees) of every period, of all, of every service and of every product line.
-- Grain: source, subject, period_type, period_start, segment_set, segment_key.
-- Inputs: level_row.
-- Values are added as millionths, so that no order of adding changes a digit. What is about no service is unknown: the
-- parts of a cut add up to the total, and none can be told from the others.
with placed as (
    select
        level_row.*,
        explode(
            array(
                named_struct('set', 'total', 'key', 'all'),
                named_struct('set', 'service', 'key', coalesce(service_id, 'unknown')),
                named_struct('set', 'product_line', 'key', coalesce(product_line, 'unknown'))
            )
        ) as segment
    from identifier(:level_row) as level_row
),

dated as (
    select
        placed.*,
        explode(
            array(
                named_struct('type', 'day', 'start', happened_on),
                named_struct('type', 'month', 'start', cast(trunc(happened_on, 'month') as date)),
                named_struct('type', 'quarter', 'start', cast(trunc(happened_on, 'quarter') as date)),
                named_struct('type', 'year', 'start', cast(trunc(happened_on, 'year') as date))
            )
        ) as period
    from placed
),

by_cluster as (
    select
        source,
        subject,
        period.type as period_type,
        period.start as period_start,
        segment.set as segment_set,
        segment.key as segment_key,
        cluster_key,
        count(*) as n,
        cast(sum(cast(round(from_value, 6) as decimal(18, 6))) as decimal(18, 6)) as from_sum,
        cast(sum(cast(round(to_value, 6) as decimal(18, 6))) as decimal(18, 6)) as to_sum
    from dated
    -- Promises are watched by the day; of answers a day tells too little.
    where period.type <> 'day' or (source in ('standard', 'deviation') and segment.set = 'total')
    group by source, subject, period.type, period.start, segment.set, segment.key, cluster_key
)

select
    source,
    subject,
    period_type,
    period_start,
    segment_set,
    segment_key,
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
group by source, subject, period_type, period_start, segment_set, segment_key
order by source, subject, period_type, period_start, segment_set, segment_key
