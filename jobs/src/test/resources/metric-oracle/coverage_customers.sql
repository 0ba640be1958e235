select
    month.period_start,
    100 * count(distinct feedback.person_id) / count(distinct month.person_id) as value
from customer_period as month
left join feedback
    on
        feedback.person_id = month.person_id
        and feedback.completed_on < month.period_end
        and feedback.completed_on >= date_sub(month.period_end, 90)
where month.period_type = 'month' and month.is_active_end
group by month.period_start
