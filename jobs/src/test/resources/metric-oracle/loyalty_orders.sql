with answered as (
    select label.*, month.nps_group_last
    from customer_period_label as label
    inner join customer_period as month on month.person_id = label.person_id and month.period_start = label.period_start
    where month.period_type = 'month' and month.ltr_last is not null
),

bought as (
    select answered.person_id, answered.period_start, sale.order_id, sale.is_purchase, sale.margin
    from answered
    inner join sale
        on
            sale.person_id = answered.person_id
            and sale.ordered_on between answered.as_of and date_sub(answered.label_window_end, 1)
)

select answered.period_start, count(distinct if(bought.is_purchase, bought.order_id, null)) / count(distinct answered.person_id) as value
from answered
left join bought on bought.person_id = answered.person_id and bought.period_start = answered.period_start
group by answered.period_start
