-- Invited customers who are alike in what was known of them, and how many of them answered.
-- Grain: period_start, survey_type, levels.
-- Inputs: invited_customer.
-- Numbers become thirds of the customers invited in the month; what is unknown is a level of its own.
with thirds as (
    select
        period_start,
        percentile(revenue, array(1d / 3, 2d / 3)) as of_revenue,
        percentile(tenure, array(1d / 3, 2d / 3)) as of_tenure,
        percentile(contacts, array(1d / 3, 2d / 3)) as of_contacts
    from identifier(:invited_customer)
    where survey_type = 'all'
    group by period_start
),

levelled as (
    select
        invited.period_start,
        invited.survey_type,
        invited.is_answered,
        invited.is_provisional,
        array(
            if(revenue is null, 'unknown', cast(cardinality(filter(of_revenue, cut -> cut < revenue)) as string)),
            if(tenure is null, 'unknown', cast(cardinality(filter(of_tenure, cut -> cut < tenure)) as string)),
            if(contacts is null, 'unknown', cast(cardinality(filter(of_contacts, cut -> cut < contacts)) as string)),
            prior_group
        ) as levels
    from identifier(:invited_customer) as invited
    inner join thirds on thirds.period_start = invited.period_start
)

select
    period_start,
    survey_type,
    levels,
    bool_or(is_provisional) as is_provisional,
    count(*) as n_invited,
    count_if(is_answered) as n_answered
from levelled
group by period_start, survey_type, levels
