-- Customers initiatives reach, of those who are there at present, and those of them no earlier initiative counts already.
-- Grain: initiative_id, stream.
-- Inputs: paying, place_start, customer_start, customer_period, rating, sale, contact, ticket.
-- A customer belongs to the places anything ever happened at. Of several initiatives that bring money by the same stream the
-- one that reached a customer first counts the customer: nobody stays twice.
with standing as (
    select
        person_id,
        segment,
        country
    from identifier(:customer_period)
    where
        period_type = 'month'
        and is_active_end
        and period_start = (
            select max(period_start)
            from identifier(:customer_period)
            where period_type = 'month' and not is_provisional
        )
),

places as (
    select
        person_id,
        concat('segment=', segment) as place
    from standing

    union

    select
        person_id,
        concat('country=', country) as place
    from standing

    union

    select
        person_id,
        concat('store=', store_id) as place
    from identifier(:rating)

    union

    select
        person_id,
        concat('store=', store_id) as place
    from identifier(:sale)

    union

    select
        person_id,
        concat('product_line=', product_line) as place
    from identifier(:sale)

    union

    select
        person_id,
        concat('team=', team) as place
    from identifier(:contact)

    union

    select
        person_id,
        concat('team=', team) as place
    from identifier(:ticket)
),

starts as (
    select
        place_start.initiative_id,
        places.person_id,
        place_start.started_on
    from identifier(:place_start) as place_start
    inner join places on places.place = place_start.place

    union all

    select
        initiative_id,
        person_id,
        started_on
    from identifier(:customer_start)
),

reached as (
    select
        starts.initiative_id,
        starts.person_id,
        min(starts.started_on) as started_on
    from starts
    inner join standing on standing.person_id = starts.person_id
    group by starts.initiative_id, starts.person_id
),

ordered as (
    select
        paying.initiative_id,
        paying.stream,
        reached.person_id,
        first_value(paying.initiative_id) over (
            partition by paying.stream, reached.person_id order by reached.started_on, paying.initiative_id
        ) as first_initiative
    from reached
    inner join identifier(:paying) as paying on paying.initiative_id = reached.initiative_id
)

select
    initiative_id,
    stream,
    count(*) as n_reached,
    count_if(first_initiative = initiative_id) as n_counted,
    array_sort(
        collect_set(if(first_initiative = initiative_id, null, first_initiative))
    ) as earlier
from ordered
group by initiative_id, stream
order by initiative_id, stream
