-- Customers initiatives reach, of those who are there at present, and those of them no earlier initiative counts already.
-- Grain: initiative_id, stream.
-- Inputs: paying, place_start, customer_start, customer_period, rating, sale, contact, ticket.
-- A customer belongs to the places anything ever happened at; where the effect was measured for one of them, only its customers
-- count. Of several initiatives that bring money by the same stream within the months one of them is paid for, the one that
-- reached a customer first counts the customer: nobody stays twice.
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

-- What the effect is told for; of other cuts, such as a driver, nobody knows who belongs to them, and all count.
aimed as (
    select
        paying.initiative_id,
        paying.stream,
        paying.months,
        reached.person_id,
        reached.started_on
    from reached
    inner join identifier(:paying) as paying on paying.initiative_id = reached.initiative_id
    left join places on places.person_id = reached.person_id and places.place = paying.segment
    where
        places.person_id is not null
        or split_part(paying.segment, '=', 1) not in ('segment', 'country', 'store', 'product_line', 'team')
),

-- One after the other: who counts the customer, until when, and for each initiative who counted instead.
counted as (
    select
        stream,
        person_id,
        aggregate(
            array_sort(collect_list(struct(started_on, initiative_id, months))),
            named_struct(
                'until', cast(null as date),
                'holder', cast(null as string),
                'told', cast(array() as array<struct<initiative_id string, earlier string>>)
            ),
            (before, one) -> if(
                coalesce(one.started_on < before.until, false),
                named_struct(
                    'until', before.until,
                    'holder', before.holder,
                    'told', array_append(before.told, named_struct('initiative_id', one.initiative_id, 'earlier', before.holder))
                ),
                named_struct(
                    'until', add_months(one.started_on, one.months),
                    'holder', one.initiative_id,
                    'told', array_append(
                        before.told, named_struct('initiative_id', one.initiative_id, 'earlier', cast(null as string))
                    )
                )
            )
        ).told as told
    from aimed
    group by stream, person_id
),

ordered as (
    select
        counted.stream,
        one.initiative_id,
        one.earlier
    from counted
    lateral view explode(counted.told) as one
)

select
    initiative_id,
    stream,
    count(*) as n_reached,
    count_if(earlier is null) as n_counted,
    array_sort(collect_set(earlier)) as earlier
from ordered
group by initiative_id, stream
order by initiative_id, stream
