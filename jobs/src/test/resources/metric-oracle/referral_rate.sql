with new as (
    select
        month.period_start,
        month.person_id,
        max_by(version.acquisition_source, version.valid_from) as source
    from customer_period as month
    inner join person_history as version
        on
            version.person_id = month.person_id
            and version.valid_from < least(to_utc_timestamp(month.period_end, 'Europe/Paris'), month.data_as_of)
    where month.period_type = 'month' and month.is_new
    group by month.period_start, month.person_id
)

select period_start, 100 * count_if(source = 'referral') / count(*) as value
from new
where source <> 'unknown'
group by period_start
