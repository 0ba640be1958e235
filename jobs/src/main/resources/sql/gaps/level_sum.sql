-- Sums over the customers (or employees) of every period, of all, of every service and of every product line.
-- Grain: source, subject, period_type, period_start, segment_set, segment_key.
-- Inputs: level_row.
-- Values are added as millionths, so that no order of adding changes a digit. What is about no service is unknown: the
-- parts of a cut add up to the total, and none can be told from the others. Months are added up before they are placed in
-- longer periods and in segments. Promises are watched by the day, too; of answers a day tells too little.
with by_month as (
    select
        source,
        subject,
        cluster_key,
        cast(trunc(happened_on, 'month') as date) as month_start,
        coalesce(service_id, 'unknown') as service_id,
        coalesce(product_line, 'unknown') as product_line,
        count(*) as n,
        sum(cast(round(from_value, 6) as decimal(18, 6))) as from_sum,
        sum(cast(round(to_value, 6) as decimal(18, 6))) as to_sum
    from identifier(:level_row)
    group by
        source,
        subject,
        cluster_key,
        cast(trunc(happened_on, 'month') as date),
        coalesce(service_id, 'unknown'),
        coalesce(product_line, 'unknown')
),

placed as (
    select
        by_month.*,
        explode(
            array(
                named_struct('set', 'total', 'key', 'all'),
                named_struct('set', 'service', 'key', service_id),
                named_struct('set', 'product_line', 'key', product_line)
            )
        ) as segment
    from by_month
),

dated as (
    select
        placed.*,
        explode(
            array(
                named_struct('type', 'month', 'start', month_start),
                named_struct('type', 'quarter', 'start', cast(trunc(month_start, 'quarter') as date)),
                named_struct('type', 'year', 'start', cast(trunc(month_start, 'year') as date))
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
        sum(n) as n,
        cast(sum(from_sum) as decimal(18, 6)) as from_sum,
        cast(sum(to_sum) as decimal(18, 6)) as to_sum
    from dated
    group by source, subject, period.type, period.start, segment.set, segment.key, cluster_key

    union all

    select
        source,
        subject,
        'day' as period_type,
        happened_on as period_start,
        'total' as segment_set,
        'all' as segment_key,
        cluster_key,
        count(*) as n,
        cast(sum(cast(round(from_value, 6) as decimal(18, 6))) as decimal(18, 6)) as from_sum,
        cast(sum(cast(round(to_value, 6) as decimal(18, 6))) as decimal(18, 6)) as to_sum
    from identifier(:level_row)
    where source in ('standard', 'deviation')
    group by source, subject, happened_on, cluster_key
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
