with ended as (
    select map.person_id, cast(from_utc_timestamp(source.ended_at, 'Europe/Paris') as date) as ended_on
    from subscription as source
    inner join identity_map as map on map.customer_id = source.customer_id
),

gone as (
    select
        month.person_id,
        month.period_start,
        coalesce(max(ended.ended_on), date_sub(max(month.period_end), 1)) as left_on
    from customer_period as month
    left join ended
        on ended.person_id = month.person_id and trunc(ended.ended_on, 'month') = month.period_start
    where month.period_type = 'month' and month.is_active_start and not month.is_active_end
    group by month.person_id, month.period_start
),

-- Whatever went wrong, one row per thing, in which months of leaving it counts.
wrong as (
    select gone.person_id, gone.period_start
    from gone
    inner join feedback on feedback.person_id = gone.person_id
    where (feedback.ltr < 7 or feedback.ces < 4) and datediff(gone.left_on, feedback.completed_on) between 0 and 89

    union all

    select gone.person_id, gone.period_start
    from gone
    inner join customer_period as month on month.person_id = gone.person_id and month.period_type = 'month'
    where
        (month.n_complaints > 0 or month.n_unresolved_end > 0)
        and month.period_start between add_months(gone.period_start, -2) and gone.period_start
)

select gone.period_start, 100 * count(distinct wrong.person_id) / count(distinct gone.person_id) as value
from gone
left join wrong on wrong.person_id = gone.person_id and wrong.period_start = gone.period_start
group by gone.period_start
