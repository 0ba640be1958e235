-- Net revenue of a customer in the months after an answer, by the group of the answer.
-- Grain: answer_group.
-- Inputs: feedback, sale.
-- Each customer counts once, by the last answer whose months are over; one who then bought nothing counts with zero.
with answers as (
    select
        person_id,
        max_by(if(:is_nps, ltr, csat_norm100), struct(completed_at, response_id)) as answer,
        max(completed_on) as answered_on
    from identifier(:feedback)
    where
        person_id is not null
        and if(:is_nps, ltr, csat_norm100) is not null
        and to_utc_timestamp(add_months(completed_on, :months) + interval 1 day, :zone) <= :as_of
    group by person_id
),

spent as (
    select
        answers.person_id,
        case
            when :is_nps and answers.answer >= 9 then 'high'
            when :is_nps and answers.answer >= 7 then 'middle'
            when not :is_nps and answers.answer > 50 then 'high'
            when not :is_nps and answers.answer = 50 then 'middle'
            else 'low'
        end as answer_group,
        cast(coalesce(sum(sale.net_amount), 0) as decimal(18, 2)) as revenue
    from answers
    left join identifier(:sale) as sale
        on
            sale.person_id = answers.person_id
            and sale.is_purchase
            and sale.ordered_on > answers.answered_on
            and sale.ordered_on <= add_months(answers.answered_on, :months)
    group by answers.person_id, answers.answer
)

select
    answer_group,
    count(*) as customers,
    cast(sum(revenue) as double) / count(*) as mean,
    -- Of exact sums, so that no order of adding changes a digit.
    cast(sum(revenue * revenue) - sum(revenue) * sum(revenue) / count(*) as double)
    / nullif(count(*) - 1, 0)
    / count(*) as variance
from spent
group by answer_group
order by answer_group
