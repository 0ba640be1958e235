-- A step several oracles share, read as of_fee.
with fee as (
    -- The fee at the start of a month is that at the end of the month before.
    select
        month.period_start,
        month.person_id,
        month.mrr_end as now,
        coalesce(last.mrr_end, if(month.mrr_start > 0 and last.person_id is null, month.mrr_start, 0)) as before,
        month.is_active_end and not month.is_active_start as came
    from customer_period as month
    left join customer_period as last
        on
            last.person_id = month.person_id
            and last.period_type = 'month'
            and add_months(last.period_start, 1) = month.period_start
    where month.period_type = 'month'
)

select * from fee
