-- What customers at risk have in common, and how much revenue at risk goes with it.
-- Grain: theme.
-- Inputs: churn_risk_driver.
select
    theme,
    theme_en,
    theme_fr,
    n_raised,
    cast(revenue_by_theme as double) as revenue
from identifier(:churn_risk_driver)
where segment_set = 'total'
order by revenue_by_theme desc, theme
