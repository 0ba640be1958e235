-- How soon the company promises to answer, by channel.
-- Grain: channel, valid_from.
-- Inputs: service_standard.
-- Of two promises at once the one with the smaller key counts.
with promises as (
    select
        channel,
        standard_id,
        coalesce(valid_from, date'1900-01-01') as valid_from,
        valid_to,
        item = 'frt_business_s' as is_business,
        value * case lower(unit)
            when 'min' then 60
            when 'minutes' then 60
            when 'h' then 3600
            when 'hours' then 3600
            when 'd' then 86400
            when 'days' then 86400
            else 1
        end as target_s
    from identifier(:service_standard)
    where
        channel is not null
        and value is not null
        and service_id is null
        and item in ('frt_s', 'frt_business_s', 'wait_s')
),

chosen as (
    select
        *,
        row_number() over (partition by channel, valid_from order by standard_id) as smallest_first
    from promises
)

select
    channel,
    valid_from,
    least(valid_to, lead(valid_from) over (partition by channel order by valid_from)) as valid_to,
    is_business,
    target_s
from chosen
where smallest_first = 1
