-- Every purchase beside every answered contact of the week before it.
with served as (
    select source.interaction_id, source.order_id, source.started_at, map.person_id
    from interaction as source
    left semi join contact on contact.contact_id = source.interaction_id
    left join identity_map as map on map.customer_id = source.customer_id
    where source.channel <> 'bot' and source.outcome = 'answered'
),

bought as (
    select sale.*, source.assisted_interaction_id
    from sale
    inner join order_header as source on source.order_id = sale.order_id
    where sale.is_purchase
),

helped as (
    select bought.order_id, bought.net_amount, bought.ordered_on, served.interaction_id, served.started_at,
        coalesce(served.order_id = bought.order_id or served.interaction_id = bought.assisted_interaction_id, false) as is_linked
    from bought
    inner join served
        on (served.person_id = bought.person_id or served.order_id = bought.order_id or served.interaction_id = bought.assisted_interaction_id)
        and served.started_at between bought.ordered_at - interval 7 days and bought.ordered_at
)

select cast(date_trunc('month', ordered_on) as date) as period_start, sum(net_amount) as value
from (select distinct order_id, ordered_on, net_amount from helped)
group by 1
