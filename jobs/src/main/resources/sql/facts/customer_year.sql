-- What customers brought in twelve months, beside the twelve months before.
-- Grain: person_id, period_start.
-- Inputs: customer_period.
-- Months without a whole year of history before them are left out.
with months as (
    select
        *,
        bool_or(coalesce(is_new, false)) over this_year as is_new_this_year,
        sum(revenue_net) over this_year as revenue_now,
        sum(revenue_net) over year_before as revenue_before,
        max(mrr_end) over a_year_ago as mrr_before,
        min(mrr_end) over since as lowest_mrr
    from identifier(:customer_period)
    where period_type = 'month'
    window
        this_year as (
            partition by person_id order by period_start range between interval 11 months preceding and current row
        ),
        year_before as (
            partition by person_id
            order by period_start
            range between interval 23 months preceding and interval 12 months preceding
        ),
        since as (
            partition by person_id
            order by period_start
            range between interval 11 months preceding and current row
        ),
        a_year_ago as (
            partition by person_id
            order by period_start
            range between interval 12 months preceding and interval 12 months preceding
        )
),

history as (
    select min(period_start) as began
    from identifier(:customer_period)
    where period_type = 'month'
)

select
    months.person_id,
    months.period_start,
    months.period_start >= add_months(history.began, 23) as has_two_years,
    if(months.revenue_net is null, null, months.revenue_now) as revenue_now,
    if(months.revenue_net is null, null, coalesce(months.revenue_before, 0)) as revenue_before,
    months.mrr_end as mrr_now,
    if(months.mrr_end is null, null, coalesce(months.mrr_before, 0)) as mrr_before,
    coalesce(months.mrr_before > 0 and months.lowest_mrr <= 0 and months.mrr_end > 0, false) as has_come_back,
    months.is_new_this_year and coalesce(months.revenue_before, 0) = 0 and coalesce(months.mrr_before, 0) = 0 as is_new,
    coalesce(months.acquisition_source in ('referral', 'organic'), false) as is_earned,
    coalesce(months.acquisition_source <> 'unknown', false) as is_source_known,
    months.acquisition_source,
    months.country,
    months.language,
    months.segment,
    months.kind
from months
cross join history
where
    months.period_start >= add_months(history.began, 12)
    and (months.revenue_now <> 0 or months.revenue_before <> 0 or months.mrr_end <> 0 or months.mrr_before <> 0)
