-- Levels at every place they are told of: periods of all, of every service and of every product line.
-- Grain: a level and a place.
-- Inputs: level_row.
-- What is about no service is unknown: the parts of a cut add up to the total, and none can be told from the others. Promises
-- are watched by the day, too; of answers a day tells too little.
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
)

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
