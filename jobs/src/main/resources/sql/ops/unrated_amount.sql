-- How many orders, contracts and costs of service are in a currency fx_rate has no rate of on the day that decides.
-- Grain: kind, currency.
-- Inputs: order_header, subscription, service_cost, fx_rate.
-- Of costs those that are counted: paid for staff and lines, in months that have begun.
with amounts as (
    select
        'orders' as kind,
        currency,
        cast(from_utc_timestamp(ordered_at, :zone) as date) as day
    from identifier(:order_header)

    union all

    select
        'contracts' as kind,
        currency,
        cast(from_utc_timestamp(started_at, :zone) as date) as day
    from identifier(:subscription)

    union all

    select
        'costs' as kind,
        currency,
        month as day
    from identifier(:service_cost)
    where kind in ('staffing', 'telecom') and month <= cast(from_utc_timestamp(:as_of, :zone) as date)
),

first_rates as (
    select
        currency,
        min(rate_date) as valid_from
    from identifier(:fx_rate)
    group by currency
)

select
    amounts.kind,
    amounts.currency,
    count(*) as n
from amounts
left join first_rates on first_rates.currency = amounts.currency
where amounts.currency <> :currency and (first_rates.valid_from is null or first_rates.valid_from > amounts.day)
group by amounts.kind, amounts.currency
order by amounts.kind desc, amounts.currency
