-- Customers an invitation was delivered to in a month, whether they answered, and what was known of them beforehand.
-- Grain: person_id, period_start, survey_type; all gathers the surveys of the month.
-- Inputs: invitation, customer_period, customer_period_label.
-- Churn alone lies after the month: it is what a respondent and a silent customer did next.
with delivered as (
    select
        person_id,
        cast(date_trunc('month', sent_on) as date) as period_start,
        explode(array('all', coalesce(survey_type, 'unknown'))) as survey_type,
        is_answered
    from identifier(:invitation)
    where is_delivered and person_id is not null
),

invited as (
    select
        person_id,
        period_start,
        survey_type,
        bool_or(is_answered) as is_answered
    from delivered
    group by person_id, period_start, survey_type
),

months as (
    select *
    from identifier(:customer_period)
    where period_type = 'month'
)

select
    invited.person_id,
    invited.period_start,
    invited.survey_type,
    invited.is_answered,
    month.is_provisional,
    if(label.censored, null, cast(label.y_churn as double)) as churn,
    cast(month.revenue_12m_at_start as double) as revenue,
    cast(greatest(month.tenure_days - datediff(month.period_end, month.period_start), 0) as double) as tenure,
    cast(before.n_interactions as double) as contacts,
    case
        when month.ltr_prev >= 9 then 'promoter'
        when month.ltr_prev >= 7 then 'passive'
        when month.ltr_prev is not null then 'detractor'
        else 'none'
    end as prior_group
from invited
inner join months as month on month.person_id = invited.person_id and month.period_start = invited.period_start
left join months as before
    on before.person_id = invited.person_id and before.period_start = add_months(invited.period_start, -1)
left join identifier(:customer_period_label) as label
    on label.person_id = invited.person_id and label.period_start = invited.period_start
