-- What persons bought until a day, and how often they bought in the days after it.
-- Grain: person_id.
-- Inputs: sale, person.
-- Purchases of one day are one. Persons who refuse profiling as of the run are left out, whenever they bought.
with refused as (
    select person_id
    from identifier(:person)
    where not consent_profiling
),

days as (
    select
        sale.person_id,
        sale.ordered_on,
        sum(sale.net_amount) as net_amount
    from identifier(:sale) as sale
    left anti join refused on refused.person_id = sale.person_id
    where sale.is_purchase and sale.person_id is not null and sale.ordered_on < date_add(:until, :days_after)
    group by sale.person_id, sale.ordered_on
    having sum(sale.net_amount) > 0
),

persons as (
    select
        person_id,
        min(ordered_on) as first_on,
        max(if(ordered_on < :until, ordered_on, null)) as last_on,
        count_if(ordered_on < :until) - 1 as repeats,
        sum(if(ordered_on < :until, net_amount, 0)) as net_amount,
        min_by(net_amount, ordered_on) as first_amount,
        count_if(ordered_on >= :until) as n_after
    from days
    group by person_id
    having min(ordered_on) < :until
)

select
    person_id,
    repeats,
    datediff(last_on, first_on) as recency_d,
    datediff(:until, first_on) as age_d,
    -- The first purchase is when a customer came, not how often: it counts neither as often nor as much.
    if(repeats > 0, cast(net_amount - first_amount as double) / repeats, null) as mean_value,
    n_after
from persons
