-- A step several oracles share, read as of_alert.
with alert as (
    select
        source.*,
        cast(date_trunc('month', from_utc_timestamp(source.created_at, 'Europe/Paris')) as date) as period_start,
        cast(source.first_followup_at as double) - cast(source.created_at as double) as followed,
        cast(source.closed_at as double) - cast(source.created_at as double) as closed,
        cast(source.customer_informed_at as double) - cast(source.created_at as double) as informed
    from action_case as source
    left semi join follow_up on follow_up.action_id = source.action_id
)

select * from alert
