-- Buyer by buyer.
with buyer as (
    select cast(date_trunc('month', ordered_on) as date) as period_start, buyer_id, sum(net_amount) as spent, count(*) as n
    from sale
    where is_purchase
    group by all
)

select period_start, sum(spent) / sum(n) as value
from buyer
group by period_start
