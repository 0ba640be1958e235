select cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start, count(*) as value
from web_session as source
left anti join (
    -- Recognised, and nobody: a test account or an employee.
    select identity_map.customer_id from identity_map left anti join person on person.person_id = identity_map.person_id
) as nobody on nobody.customer_id = source.customer_id
where not coalesce(source.is_bot, false) and source.started_at < (select max(data_as_of) from metric_values)
group by 1
