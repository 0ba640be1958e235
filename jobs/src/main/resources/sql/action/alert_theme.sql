-- Alerts by what they are about: how many customers, what they are worth, and how far the loop is closed.
-- Grain: audience, cut, name.
-- Inputs: alert.
-- A customer counts once in a row, so does what the customer is worth. Fewer customers than may be shown are hidden; as many
-- rows of a cut as it takes are hidden so that the hidden ones together are enough.
with cuts as (
    select
        alert.*,
        cut.cut,
        cut.name
    from identifier(:alert) as alert
    lateral view explode(
        concat(
            array(
                named_struct('cut', 'all', 'name', 'all'),
                named_struct('cut', 'alert_kind', 'name', alert.alert_kind),
                named_struct('cut', 'owner', 'name', alert.owner)
            ),
            if(
                size(alert.topics) = 0,
                array(named_struct('cut', 'theme', 'name', 'none')),
                transform(alert.topics, topic -> named_struct('cut', 'theme', 'name', topic))
            )
        )
    ) as cut
),

customers as (
    select
        audience,
        cut,
        name,
        person_id,
        count(*) as n_alerts,
        count_if(status = 'blocked') as n_blocked,
        count_if(status = 'open') as n_open,
        count_if(status = 'overdue') as n_overdue,
        count_if(followed_at is not null) as n_followed,
        count_if(is_in_time) as n_in_time,
        count_if(closed_at is not null) as n_closed,
        count_if(closed_at is null and not is_closed_in_time) as n_close_overdue,
        count_if(outcome = 'recovered') as n_recovered,
        sum(cast(followup_hours as decimal(18, 6))) as followup_hours,
        sum(cast(close_hours as decimal(18, 6))) as close_hours,
        max(value_at_risk) as value_at_risk
    from cuts
    group by audience, cut, name, person_id
),

totals as (
    select
        audience,
        cut,
        name,
        count(*) as n_customers,
        sum(n_alerts) as n_alerts,
        sum(n_blocked) as n_blocked,
        sum(n_open) as n_open,
        sum(n_overdue) as n_overdue,
        sum(n_followed) as n_followed,
        sum(n_in_time) as n_in_time,
        sum(n_closed) as n_closed,
        sum(n_close_overdue) as n_close_overdue,
        sum(n_recovered) as n_recovered,
        sum(followup_hours) as followup_hours,
        sum(close_hours) as close_hours,
        sum(value_at_risk) as value_at_risk
    from customers
    group by audience, cut, name
),

ranked as (
    select
        *,
        sum(if(n_customers < :k_anonymity, n_customers, 0)) over (partition by audience, cut) as n_hidden,
        row_number() over (
            partition by audience, cut, n_customers < :k_anonymity order by n_customers, name
        ) as nth
    from totals
),

judged as (
    select
        *,
        n_customers >= :k_anonymity
        and not (cut <> 'theme' and cut <> 'all' and n_hidden > 0 and n_hidden < :k_anonymity and nth = 1) as is_shown
    from ranked
)

select
    audience,
    cut,
    name,
    if(is_shown, 'ok', 'suppressed') as status,
    if(is_shown, n_customers, null) as n_customers,
    if(is_shown, n_alerts, null) as n_alerts,
    if(is_shown, n_blocked, null) as n_blocked,
    if(is_shown, n_open, null) as n_open,
    if(is_shown, n_overdue, null) as n_overdue,
    if(is_shown, n_followed, null) as n_followed,
    if(is_shown, n_in_time, null) as n_in_time,
    if(is_shown, n_closed, null) as n_closed,
    if(is_shown, n_close_overdue, null) as n_close_overdue,
    if(is_shown, n_recovered, null) as n_recovered,
    if(is_shown, round(100d * n_followed / nullif(n_alerts - n_blocked, 0), 6), null) as coverage_pct,
    if(is_shown, round(cast(followup_hours / n_followed as double), 6), null) as followup_hours_mean,
    if(is_shown, round(cast(close_hours / n_closed as double), 6), null) as close_hours_mean,
    if(is_shown, value_at_risk, null) as value_at_risk
from judged
