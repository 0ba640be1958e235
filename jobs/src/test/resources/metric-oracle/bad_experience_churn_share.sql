with gone as (
    select person_id, period_start from customer_period where period_type = 'month' and is_active_start and not is_active_end
),

-- Whatever went wrong in the months before, one row per thing.
wrong as (
    select person_id, period_start from customer_period
    where period_type = 'month' and (ltr_last < 7 or ces_last < 4 or n_complaints > 0 or n_unresolved_end > 0)
)

select gone.period_start, 100 * count(distinct wrong.person_id) / count(distinct gone.person_id) as value
from gone
left join wrong
    on
        wrong.person_id = gone.person_id
        and wrong.period_start between add_months(gone.period_start, -2) and gone.period_start
group by gone.period_start
