-- Cost of customer service that no contact bears: nobody handled one of its channel and team in its month.
-- Grain: one row.
-- Inputs: cost_line, contact.
-- Sums of decimals; contacts bear theirs in millionths, so less than one unit is rounding and no loss.
with paid as (
    select sum(amount) as amount
    from identifier(:cost_line)
),

borne as (
    select sum(cast(cost as decimal(28, 6))) as amount
    from identifier(:contact)
),

balance as (
    select coalesce(paid.amount, 0) - coalesce(borne.amount, 0) as amount
    from paid
    cross join borne
)

select cast(if(amount >= 1, amount, 0) as double) as amount
from balance
