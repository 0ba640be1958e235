-- How often a feature is among the reasons of customers whose risk is at least the average.
-- Grain: reason.
-- Inputs: churn_score.
with reasons as (
    select explode(array(reason_1, reason_2, reason_3)) as reason
    from identifier(:churn_score)
    where band in ('high', 'medium')
)

select
    reason,
    count(*) as customers
from reasons
where reason is not null
group by reason
order by customers desc, reason
