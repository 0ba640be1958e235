-- Staffing and telecom cost of customer service, month by month.
-- Grain: cost_id.
-- Inputs: service_cost, fx_rate.
-- What was paid in another currency than :currency counts at the last rate known on its day. A month with an amount nobody
-- can convert is left out as a whole: the rest of it is not what it cost.
with rates as (
    select
        currency,
        rate,
        rate_date as valid_from,
        lead(rate_date) over (partition by currency order by rate_date) as valid_to
    from identifier(:fx_rate)
),

converted as (
    select
        cost.cost_id,
        trunc(cost.month, 'month') as month,
        cost.channel,
        cost.team,
        if(
            coalesce(cost.currency, :currency) = :currency,
            cost.amount,
            cast(cost.amount * rates.rate as decimal(18, 2))
        ) as amount
    from identifier(:service_cost) as cost
    left join rates
        on
            rates.currency = cost.currency
            and rates.valid_from <= cost.month
            and (rates.valid_to is null or rates.valid_to > cost.month)
    where cost.kind in ('staffing', 'telecom') and cost.month <= cast(from_utc_timestamp(:as_of, :zone) as date)
),

judged as (
    select
        *,
        bool_and(amount is not null) over (partition by month) as is_whole
    from converted
)

select
    cost_id,
    month,
    channel,
    team,
    amount
from judged
where is_whole
