-- Stratum by stratum, as the textbook has it: the difference of two shares, by how many were served.
with bought as (
    select
        person.period_start,
        person.stratum,
        person.is_contacted,
        person.person_id,
        max(if(sale.order_id is null, 0, 1)) as has_bought
    from service_match as person
    left join sale
        on
            sale.person_id = person.person_id and sale.is_purchase
            and datediff(sale.ordered_on, person.moment_on) between 1 and 7
    group by all
),

stratum as (
    select
        period_start,
        stratum,
        count_if(is_contacted) as n,
        avg(has_bought) filter (where is_contacted) - avg(has_bought) filter (where not is_contacted) as difference
    from bought
    group by period_start, stratum
)

select period_start, 100 * sum(n * difference) / sum(n) as value
from stratum
group by period_start
