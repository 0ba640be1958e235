-- What was promised and what of it was delivered, for every contact, parcel, … a promise was made for.
-- Grain: source, subject, and a row of a fact table.
-- Inputs: promise_unit, service_standard.
-- Of a promise that is not kept a part is delivered: half of it by a wait twice as long, nothing where nothing came. Sources
-- are: promise, on the scale from 0 to 100, and kept, 1 or 0, both by driver; standard, kept by promise; deviation, by
-- promise, above 0 where better than promised.
with units as (
    select
        promise.standard_id,
        promise.driver_id,
        promise.norm100_value,
        unit.cluster_key,
        unit.happened_on,
        -- A promise for one service is about that service, whether rows of its fact table tell services or not.
        coalesce(unit.service_id, promise.service_id) as service_id,
        unit.product_line,
        if(
            coalesce(if(unit.is_at_most, unit.value <= promise.value, unit.value >= promise.value), false), 1d, 0d
        ) as kept,
        case
            when unit.value is null then 0d
            when unit.is_at_most and unit.value > promise.value then greatest(promise.value, 0d) / unit.value
            when not unit.is_at_most and unit.value < promise.value then greatest(unit.value, 0d) / promise.value
            else 1d
        end as fulfilled,
        if(unit.is_at_most, promise.value - unit.value, unit.value - promise.value) as deviation
    from identifier(:promise_unit) as unit
    inner join identifier(:service_standard) as promise
        on
            promise.item = unit.item
            and (promise.channel is null or promise.channel = unit.channel)
            and (promise.service_id is null or unit.service_id is null or promise.service_id = unit.service_id)
            and (promise.valid_from is null or promise.valid_from <= unit.happened_on)
            and (promise.valid_to is null or promise.valid_to > unit.happened_on)
    where promise.value is not null
),

told as (
    select
        *,
        explode(
            array(
                named_struct('source', 'standard', 'subject', standard_id, 'from_value', 1d, 'to_value', kept),
                named_struct('source', 'deviation', 'subject', standard_id, 'from_value', 0d, 'to_value', deviation),
                named_struct('source', 'kept', 'subject', driver_id, 'from_value', 1d, 'to_value', kept),
                named_struct(
                    'source', 'promise', 'subject', driver_id, 'from_value', norm100_value, 'to_value', norm100_value * fulfilled
                )
            )
        ) as level
    from units
)

select
    level.source,
    level.subject,
    cluster_key,
    happened_on,
    service_id,
    product_line,
    level.from_value,
    level.to_value
from told
where level.subject is not null and level.from_value is not null and level.to_value is not null
