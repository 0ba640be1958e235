-- Cost of customer service that no contact bears: nobody handled one of its channel and team in its month.
-- Grain: one row.
-- Inputs: cost_line, contact.
-- What all contacts of a month bear is added up in whole numbers of a millionth, so that rounding is told from a loss.
with lines as (
    select
        month,
        sum(amount) as amount
    from identifier(:cost_line)
    group by month
),

bearing as (
    select
        trunc(started_on, 'month') as month,
        sum(cast(cost as decimal(28, 6))) as amount
    from identifier(:contact)
    group by trunc(started_on, 'month')
),

balance as (
    select
        lines.month,
        lines.amount - coalesce(bearing.amount, 0) as left_over
    from lines
    left join bearing on bearing.month = lines.month
)

select
    count(*) as n_months,
    cast(sum(left_over) as double) as amount
from balance
where abs(left_over) >= 1
