-- Customers who were there when a month began, and how many of them left within it, by what they had said before.
-- Grain: bucket, period_start, tenure_band, ltr.
-- Inputs: stay, customer_period.
-- A month counts where it was seen whole: after the customer came into view, and up to the end of the view. Who went out of
-- view within a month without leaving (a contract that ended otherwise) is not counted in it.
with months as (
    select
        stay.person_id,
        month.period_start,
        floor(months_between(month.period_start, stay.began_on)) as tenure_months,
        month.ltr_prev as ltr,
        date_add(stay.began_on, stay.exit_d - 1) as last_on,
        month.period_end,
        stay.has_left
    from identifier(:stay) as stay
    inner join identifier(:customer_period) as month
        on
            month.person_id = stay.person_id
            and month.period_type = 'month'
            and month.period_start > stay.began_on
            and month.period_start >= date_add(stay.began_on, stay.entry_d)
            and month.period_start <= date_add(stay.began_on, stay.exit_d - 1)
            and month.period_end <= :observed_until
)

select
    cast(pmod(xxhash64(person_id, 'levier-hazard-1'), :buckets) as int) as bucket,
    period_start,
    case
        when tenure_months < 3 then 0
        when tenure_months < 6 then 3
        when tenure_months < 12 then 6
        when tenure_months < 24 then 12
        else 24
    end as tenure_band,
    ltr,
    count(*) as n_customers,
    count_if(has_left and last_on < period_end) as n_left
from months
where has_left or last_on >= date_sub(period_end, 1)
group by all
