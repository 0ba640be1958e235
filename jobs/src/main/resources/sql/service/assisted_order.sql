-- Purchases that followed a contact with service within a week, each with the one contact it is put down to.
-- Grain: order_id.
-- Inputs: sale, order_header, inbound.
-- A link made by an agent counts before the last contact of the buyer.
with served as (
    select *
    from identifier(:inbound)
    where channel <> 'bot' and outcome = 'answered'
),

links as (
    select order_id, contact_id, started_at
    from served
    where order_id is not null

    union

    select orders.order_id, served.contact_id, served.started_at
    from identifier(:order_header) as orders
    inner join served on served.contact_id = orders.assisted_interaction_id
),

linked as (
    select
        sale.order_id,
        max_by(links.contact_id, struct(links.started_at, links.contact_id)) as contact_id
    from identifier(:sale) as sale
    inner join links on links.order_id = sale.order_id
    where
        sale.is_purchase
        and links.started_at <= sale.ordered_at
        and links.started_at >= sale.ordered_at - interval 7 days
    group by sale.order_id
),

moments as (
    select
        person_id,
        started_at as at,
        contact_id,
        cast(null as string) as order_id
    from served
    where person_id is not null

    union all

    select
        person_id,
        ordered_at as at,
        cast(null as string) as contact_id,
        order_id
    from identifier(:sale)
    where is_purchase and person_id is not null
),

touches as (
    select
        order_id,
        at,
        last_value(if(contact_id is null, null, struct(contact_id, at)), true) over (
            partition by person_id order by at, contact_id nulls last, order_id
            rows between unbounded preceding and current row
        ) as touch
    from moments
)

select
    sale.order_id,
    coalesce(linked.contact_id, touches.touch.contact_id) as contact_id,
    if(linked.contact_id is null, 'last_touch', 'linked') as attribution
from identifier(:sale) as sale
left join linked on linked.order_id = sale.order_id
left join touches
    on touches.order_id = sale.order_id and touches.touch.at >= touches.at - interval 7 days
where linked.contact_id is not null or touches.touch is not null
