-- A step several oracles share, read as of_bought.
with bought as (
    -- Ranks anew from the orders.
    select
        *,
        cast(date_trunc('month', ordered_on) as date) as period_start,
        count(*) over (partition by person_id order by ordered_at, order_id) as nth,
        count(*) over (partition by person_id, trunc(ordered_on, 'month')) as n_in_month,
        count(*) over (
            partition by person_id order by unix_date(trunc(ordered_on, 'month')) range between unbounded preceding and 1 preceding
        ) as n_before
    from sale
    where is_purchase and person_id is not null
)

select * from bought
