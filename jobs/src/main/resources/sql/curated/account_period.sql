-- What the persons of a business account did and said in a period.
-- Grain: account_id, period_type, period_start.
-- Inputs: customer_period, account.
-- A sum over nulls is null, so what the company does not record stays unknown here too.
with accounts as (
    select
        account_id,
        period_type,
        period_start,
        period_end,
        -- A person whose records were joined since is known to a later day than the others.
        min(data_as_of) as data_as_of,
        bool_or(is_provisional) as is_provisional,
        count(*) as n_persons,
        sum(cast(is_active_start as bigint)) as n_active_start,
        sum(cast(is_active_end as bigint)) as n_active_end,
        sum(n_invited) as n_invited,
        sum(n_responses) as n_responses,
        if(max(n_responses) is null, null, count(ltr_last)) as n_raters,
        if(max(n_responses) is null, null, count_if(nps_group_last = 'promoter')) as n_promoters,
        if(max(n_responses) is null, null, count_if(nps_group_last = 'detractor')) as n_detractors,
        -- As decimals, so that the order in which persons come changes no digit.
        cast(avg(cast(ltr_last as decimal(9, 6))) as double) as ltr_mean,
        cast(avg(cast(csat_mean as decimal(9, 6))) as double) as csat_mean,
        sum(n_orders) as n_orders,
        sum(n_valid_orders) as n_valid_orders,
        sum(revenue_net) as revenue_net,
        sum(refunds_amount) as refunds_amount,
        sum(mrr_start) as mrr_start,
        sum(mrr_end) as mrr_end,
        sum(n_interactions) as n_interactions,
        sum(n_cases) as n_cases,
        sum(n_complaints) as n_complaints,
        sum(n_unresolved_end) as n_unresolved_end,
        sum(n_alerts) as n_alerts,
        sum(n_followups) as n_followups
    from identifier(:customer_period)
    where account_id is not null
    group by account_id, period_type, period_start, period_end
)

select
    accounts.account_id,
    accounts.period_type,
    accounts.period_start,
    accounts.period_end,
    accounts.data_as_of,
    accounts.is_provisional,
    account.industry,
    account.size_band,
    account.country,
    accounts.n_persons,
    accounts.n_active_start,
    accounts.n_active_end,
    accounts.n_active_start > 0 and accounts.n_active_end = 0 as is_churned,
    accounts.n_invited,
    accounts.n_responses,
    accounts.n_raters,
    accounts.n_promoters,
    accounts.n_detractors,
    accounts.ltr_mean,
    accounts.csat_mean,
    accounts.n_orders,
    accounts.n_valid_orders,
    accounts.revenue_net,
    accounts.refunds_amount,
    accounts.mrr_start,
    accounts.mrr_end,
    accounts.n_interactions,
    accounts.n_cases,
    accounts.n_complaints,
    accounts.n_unresolved_end,
    accounts.n_alerts,
    accounts.n_followups
from accounts
left join identifier(:account) as account on account.account_id = accounts.account_id
