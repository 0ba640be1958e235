-- Who answered in a period, with how much of the business they stand for.
-- Grain: one row.
-- Inputs: feedback, invitation, sale, customer_period.
with answers as (
    select
        respondent_id,
        person_id
    from identifier(:feedback)
    where completed_on >= :first_day and completed_on < :end_day
),

invitations as (
    select
        count_if(is_sent) as n_invited,
        count_if(is_delivered) as n_delivered
    from identifier(:invitation)
    where sent_on >= :first_day and sent_on < :end_day
),

active as (
    select distinct person_id
    from identifier(:customer_period)
    where period_start >= :first_day and period_start < :end_day and is_active_end
),

coverage as (
    select
        count(*) as n_active,
        count(answering.person_id) as n_active_answering
    from active
    left join (select distinct person_id from answers) as answering on answering.person_id = active.person_id
),

revenue as (
    select
        cast(sum(sale.net_amount) as double) as revenue,
        cast(sum(if(answering.person_id is not null, sale.net_amount, 0)) as double) as revenue_answering
    from identifier(:sale) as sale
    left join (select distinct person_id from answers) as answering on answering.person_id = sale.person_id
    where sale.ordered_on >= :first_day and sale.ordered_on < :end_day
)

select
    (select count(*) from answers) as n_answers,
    (select count(distinct respondent_id) from answers) as n_respondents,
    invitations.n_invited,
    invitations.n_delivered,
    coverage.n_active,
    coverage.n_active_answering,
    revenue.revenue,
    revenue.revenue_answering
from invitations
cross join coverage
cross join revenue
