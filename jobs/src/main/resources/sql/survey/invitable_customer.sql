-- How many customers of each earlier NPS group could have been invited in a month, and how many were.
-- Grain: period_start, prior_group.
-- Inputs: customer_period, invitation.
-- Months without any invitation do not count: nobody was chosen then.
with invited as (
    select distinct
        person_id,
        cast(date_trunc('month', sent_on) as date) as period_start
    from identifier(:invitation)
    where is_sent and person_id is not null
),

active_months as (
    select distinct period_start
    from invited
)

select
    month.period_start,
    case
        when month.ltr_prev >= 9 then 'promoter'
        when month.ltr_prev >= 7 then 'passive'
        when month.ltr_prev is not null then 'detractor'
        else 'none'
    end as prior_group,
    bool_or(month.is_provisional) as is_provisional,
    count(*) as n_eligible,
    count(invited.person_id) as n_invited
from identifier(:customer_period) as month
inner join active_months on active_months.period_start = month.period_start
left join invited on invited.person_id = month.person_id and invited.period_start = month.period_start
where
    month.period_type = 'month'
    and coalesce(month.is_active_start or month.is_active_end, true)
    and coalesce(month.consent_survey, true)
group by 1, 2
