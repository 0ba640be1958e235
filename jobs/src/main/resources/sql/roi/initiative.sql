-- Initiatives with what is known of their effect, on what they were meant to move and on money, and what was spent by month.
-- Grain: initiative_id.
-- Inputs: initiative, initiative_effect, initiative_money_effect, initiative_cost.
-- Months are counted as year · 12 + month in the reporting time zone.
with costs as (
    select
        initiative_id,
        kind,
        currency,
        year(from_utc_timestamp(at, :zone)) * 12 + month(from_utc_timestamp(at, :zone)) as month,
        sum(amount) as amount
    from identifier(:initiative_cost)
    group by initiative_id, kind, currency, year(from_utc_timestamp(at, :zone)), month(from_utc_timestamp(at, :zone))
),

spent as (
    select
        initiative_id,
        array_sort(
            collect_list(struct(month, kind, coalesce(currency, :currency) as currency, cast(amount as double) as amount))
        ) as costs
    from costs
    group by initiative_id
),

money as (
    select
        initiative_id,
        array_sort(collect_list(struct(metric_id, method, grade, estimate, se, matched))) as effects
    from identifier(:initiative_money_effect)
    group by initiative_id
)

select
    initiative.initiative_id,
    initiative.status,
    initiative.started_at >= :as_of or coalesce(initiative.status = 'planned', false) as is_planned,
    year(from_utc_timestamp(initiative.started_at, :zone)) * 12
    + month(from_utc_timestamp(initiative.started_at, :zone)) as start_month,
    initiative.expected_metric,
    coalesce(initiative.expected_segment, 'total') as segment_key,
    initiative.expected_effect,
    effect.method,
    effect.grade,
    effect.estimate,
    effect.se,
    effect.matched,
    effect.warnings,
    coalesce(money.effects, array()) as money,
    coalesce(spent.costs, array()) as costs
from identifier(:initiative) as initiative
left join identifier(:initiative_effect) as effect on effect.initiative_id = initiative.initiative_id
left join money on money.initiative_id = initiative.initiative_id
left join spent on spent.initiative_id = initiative.initiative_id
order by initiative.initiative_id
