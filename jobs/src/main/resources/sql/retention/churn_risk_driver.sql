-- Revenue at risk and what part of it hangs on each theme, by segment.
-- Grain: segment_set, segment_key, theme.
-- Inputs: scored, theme.
-- Of a theme: how much less would be at risk if everybody were average in it. Themes are looked at one by one, so these
-- amounts do not sum to the whole.
-- Small segments are in it, and customers of no segment: what must be hidden depends on the sizes of all of them.
with customers as (
    select
        scored.prob * scored.expected_revenue as at_risk,
        scored.revenue_by_theme,
        explode(
            array(
                struct('total' as segment_set, 'all' as segment_key),
                struct('segment' as segment_set, scored.segment as segment_key),
                struct('country' as segment_set, scored.country as segment_key),
                struct('kind' as segment_set, scored.kind as segment_key),
                struct('plan' as segment_set, scored.plan as segment_key)
            )
        ) as cut
    from identifier(:scored) as scored
),

themes as (
    select
        cut.segment_set,
        cut.segment_key,
        at_risk,
        posexplode(revenue_by_theme) as (place, revenue)
    from customers
)

select
    segment_set,
    segment_key,
    theme.theme,
    count(*) as n_customers,
    count_if(revenue > 0) as n_raised,
    cast(sum(cast(at_risk as decimal(28, 9))) as decimal(18, 2)) as revenue_at_risk,
    cast(sum(cast(revenue as decimal(28, 9))) as decimal(18, 2)) as revenue_by_theme
from themes
inner join identifier(:theme) as theme on theme.place = themes.place
group by segment_set, segment_key, theme.theme
