-- What alerts are about, how many customers they touch, and how far the loop is closed.
-- Grain: audience, name.
-- Inputs: alert_theme.
select
    audience,
    name as theme,
    n_customers as customers,
    n_alerts as alerts,
    n_overdue as overdue,
    round(coverage_pct, 1) as coverage_pct,
    round(followup_hours_mean, 1) as hours_to_contact,
    value_at_risk,
    status
from alert_theme
where cut = 'theme'
order by audience, customers desc, theme
