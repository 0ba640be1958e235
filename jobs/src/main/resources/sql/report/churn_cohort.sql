-- Mean risk by kind of customer, as the customers were in the month the scores look from.
-- Grain: kind, value.
-- Inputs: churn_score, customer_period.
with customers as (
    select
        score.person_id,
        score.prob,
        explode(
            array(
                struct('plan' as kind, customer.plan as value),
                struct('segment' as kind, customer.segment as value),
                struct('country' as kind, customer.country as value),
                struct(
                    'tenure' as kind,
                    case
                        when customer.tenure_days < 182 then 'months_0_6'
                        when customer.tenure_days < 365 then 'months_6_12'
                        when customer.tenure_days < 1095 then 'years_1_3'
                        else 'years_3'
                    end as value
                ),
                struct(
                    'answer' as kind,
                    case
                        when coalesce(customer.ltr_last, customer.ltr_prev) >= 9 then 'promoters'
                        when coalesce(customer.ltr_last, customer.ltr_prev) >= 7 then 'passives'
                        when coalesce(customer.ltr_last, customer.ltr_prev) < 7 then 'detractors'
                    end as value
                )
            )
        ) as cut
    from identifier(:churn_score) as score
    inner join identifier(:customer_period) as customer
        on
            customer.person_id = score.person_id
            and customer.period_type = 'month'
            and customer.period_end = score.as_of
)

select
    cut.kind,
    cut.value,
    count(*) as customers,
    cast(sum(cast(prob as decimal(18, 9))) as double) as risk
from customers
where cut.value is not null
group by cut.kind, cut.value
order by cut.kind, cut.value
