-- How many orders and contracts are in a currency fx_rate has no rate of on the day that decides.
-- Grain: kind, currency.
-- Inputs: order_header, subscription, fx_rate.
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
