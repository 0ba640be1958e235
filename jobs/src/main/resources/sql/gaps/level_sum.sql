-- Sums over the customers (or employees) of every period, of all, of every service and of every product line.
-- Grain: source, subject, period_type, period_start, segment_set, segment_key.
-- Inputs: level_row.
-- Values are added as millionths, so that no order of adding changes a digit. What is about no service is unknown: the
-- parts of a cut add up to the total, and none can be told from the others. Promises are watched by the day, too; of
-- answers a day tells too little.
with dated as (
    select
        source,
        subject,
        cluster_key,
        happened_on,
        cast(trunc(happened_on, 'month') as date) as month_start,
        cast(trunc(happened_on, 'quarter') as date) as quarter_start,
        cast(trunc(happened_on, 'year') as date) as year_start,
        coalesce(service_id, 'unknown') as service_id,
        coalesce(product_line, 'unknown') as product_line,
        cast(round(from_value, 6) as decimal(18, 6)) as from_value,
        cast(round(to_value, 6) as decimal(18, 6)) as to_value
    from identifier(:level_row)
),

placed as (
    select
        source,
        subject,
        cluster_key,
        from_value,
        to_value,
        explode(
            slice(
                array(
                    named_struct('type', 'month', 'start', month_start, 'set', 'total', 'key', 'all'),
                    named_struct('type', 'month', 'start', month_start, 'set', 'service', 'key', service_id),
                    named_struct('type', 'month', 'start', month_start, 'set', 'product_line', 'key', product_line),
                    named_struct('type', 'quarter', 'start', quarter_start, 'set', 'total', 'key', 'all'),
                    named_struct('type', 'quarter', 'start', quarter_start, 'set', 'service', 'key', service_id),
                    named_struct('type', 'quarter', 'start', quarter_start, 'set', 'product_line', 'key', product_line),
                    named_struct('type', 'year', 'start', year_start, 'set', 'total', 'key', 'all'),
                    named_struct('type', 'year', 'start', year_start, 'set', 'service', 'key', service_id),
                    named_struct('type', 'year', 'start', year_start, 'set', 'product_line', 'key', product_line),
                    named_struct('type', 'day', 'start', happened_on, 'set', 'total', 'key', 'all')
                ),
                1,
                if(source in ('standard', 'deviation'), 10, 9)
            )
        ) as place
    from dated
),

by_cluster as (
    select
        source,
        subject,
        place,
        cluster_key,
        count(*) as n,
        cast(sum(from_value) as decimal(18, 6)) as from_sum,
        cast(sum(to_value) as decimal(18, 6)) as to_sum
    from placed
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
