-- What customers brought, and whether they left, in the months after a month in which they answered, by group of answers.
-- Grain: score, answer_group, measure.
-- Inputs: feedback, sale, customer_period.
-- A customer counts once per score, by the last answer whose months are over and known; an answer whose window is still
-- open counts nowhere. Who then bought nothing counts with zero.
with answers as (
    select
        person_id,
        stack(2, 'nps', ltr, 'csat_index', csat_norm100) as (score, answer),
        completed_at,
        response_id,
        trunc(completed_on, 'month') as answered_in,
        add_months(trunc(completed_on, 'month'), 1) as opens_on,
        add_months(trunc(completed_on, 'month'), 1 + :months) as closes_on
    from identifier(:feedback)
    where person_id is not null
),

judged as (
    select
        person_id,
        score,
        max_by(answer, struct(completed_at, response_id)) as answer,
        max(answered_in) as answered_in,
        max(opens_on) as opens_on,
        max(closes_on) as closes_on
    from answers
    where answer is not null and to_utc_timestamp(date_add(closes_on, :grace_days), :zone) <= :as_of
    group by person_id, score
),

grouped as (
    select
        person_id,
        score,
        case
            when score = 'nps' and answer >= 9 then 'high'
            when score = 'nps' and answer >= 7 then 'middle'
            when score <> 'nps' and answer > 50 then 'high'
            when score <> 'nps' and answer = 50 then 'middle'
            else 'low'
        end as answer_group,
        answered_in,
        opens_on,
        closes_on
    from judged
),

bought as (
    select
        grouped.person_id,
        grouped.score,
        sum(sale.net_amount) as revenue,
        -- One order without known costs leaves the margin of its customer unknown.
        if(count(*) = count(sale.margin), sum(sale.margin), null) as margin
    from grouped
    inner join identifier(:sale) as sale
        on
            sale.person_id = grouped.person_id
            and sale.is_purchase
            and sale.ordered_on >= grouped.opens_on
            and sale.ordered_on < grouped.closes_on
    group by grouped.person_id, grouped.score
),

-- Of customers who were active when their months began.
stayed as (
    select
        grouped.person_id,
        grouped.score,
        if(bool_or(coalesce(later.is_churned, false)), 1, 0) as has_left
    from grouped
    inner join identifier(:customer_period) as answered
        on
            answered.person_id = grouped.person_id
            and answered.period_type = 'month'
            and answered.period_start = grouped.answered_in
            and answered.is_active_end
    left join identifier(:customer_period) as later
        on
            later.person_id = grouped.person_id
            and later.period_type = 'month'
            and later.period_start >= grouped.opens_on
            and later.period_start < grouped.closes_on
    group by grouped.person_id, grouped.score
),

followed as (
    select
        grouped.score,
        grouped.answer_group,
        grouped.answered_in,
        stack(
            3,
            'revenue',
            cast(if(:has_orders, coalesce(bought.revenue, 0), null) as decimal(18, 2)),
            true,
            'margin',
            cast(if(not :has_orders, null, if(bought.person_id is null, 0, bought.margin)) as decimal(18, 2)),
            true,
            'left',
            cast(stayed.has_left as decimal(18, 2)),
            stayed.person_id is not null
        ) as (measure, amount, is_meant)
    from grouped
    left join bought on bought.person_id = grouped.person_id and bought.score = grouped.score
    left join stayed on stayed.person_id = grouped.person_id and stayed.score = grouped.score
)

select
    score,
    answer_group,
    measure,
    count_if(is_meant) as n_meant,
    count(amount) as n_known,
    min(if(amount is null, null, answered_in)) as answered_from,
    max(if(amount is null, null, answered_in)) as answered_to,
    cast(sum(amount) as double) / nullif(count(amount), 0) as mean,
    -- Of exact sums, so that no order of adding changes a digit.
    cast(sum(amount * amount) - sum(amount) * sum(amount) / nullif(count(amount), 0) as double)
    / nullif(count(amount) - 1, 0)
    / nullif(count(amount), 0) as variance
from followed
group by score, answer_group, measure
order by score, answer_group, measure
