with month as (
    select period_start, period_end, person_id from customer_period where period_type = 'month'
),

year as (
    select month.period_start, month.period_end, month.person_id, sum(sale.net_amount) as revenue
    from month
    inner join sale
        on
            sale.person_id = month.person_id
            and sale.ordered_on < month.period_end
            and sale.ordered_on >= greatest(add_months(month.period_start, -12), (select min(period_start) from month))
    group by all
)

select
    year.period_start,
    100 * sum(if(heard.person_id is null, 0, year.revenue)) / sum(year.revenue) as value
from year
left join (
    select distinct month.period_start, month.person_id
    from month
    inner join feedback
        on
            feedback.person_id = month.person_id
            and feedback.completed_on < month.period_end
            and datediff(month.period_end, feedback.completed_on) <= 90
) as heard on heard.person_id = year.person_id and heard.period_start = year.period_start
group by year.period_start
