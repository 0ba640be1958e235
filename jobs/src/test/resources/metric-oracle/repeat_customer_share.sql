with bought as (
    -- The month an order was placed in, and the month of the first purchase of its buyer, anew from the orders.
    select
        sale.*,
        cast(date_trunc('month', sale.ordered_on) as date) as period_start,
        trunc(min(if(is_purchase and person_id is not null, ordered_on, null)) over (partition by person_id), 'month') as joined_in
    from sale
)

select
    period_start,
    100 - 100 * count(distinct if(joined_in = period_start, person_id, null)) / count(distinct person_id) as value
from bought
where is_purchase and person_id is not null
group by period_start
