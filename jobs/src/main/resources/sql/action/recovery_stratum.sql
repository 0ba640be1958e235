-- How answers changed to and after a low one, of those followed up in between and of others, alike in score, worth, age and time.
-- Grain: measure, score_band, value_band, tenure_band, gap_band, is_followed.
-- Inputs: feedback, action_case, customer_period, identity_map.
-- Every customer counts once a measure, with the first low answer that another one followed.
with answers as (
    select
        'ltr' as measure,
        response_id,
        person_id,
        completed_at,
        period_start,
        ltr as score
    from identifier(:feedback)
    where ltr is not null and person_id is not null and completed_at < :as_of

    union all

    select
        'ces' as measure,
        response_id,
        person_id,
        completed_at,
        period_start,
        ces as score
    from identifier(:feedback)
    where ces is not null and person_id is not null and completed_at < :as_of
),

paired as (
    select
        *,
        lead(struct(score, completed_at)) over (
            partition by measure, person_id order by completed_at, response_id
        ) as next_answer,
        lag(score) over (partition by measure, person_id order by completed_at, response_id) as score_before
    from answers
),

low as (
    select
        *,
        row_number() over (partition by measure, person_id order by completed_at, response_id) as nth
    from paired
    where next_answer is not null and ((measure = 'ltr' and score < 7) or (measure = 'ces' and score <= 3))
),

-- A follow-up names the answer, or the case or the customer it was about: whoever somebody spoke with was not left alone.
spoken as (
    select
        action_case.response_id,
        identity_map.person_id,
        action_case.first_followup_at as followed_at
    from identifier(:action_case) as action_case
    left join identifier(:identity_map) as identity_map on identity_map.customer_id = action_case.customer_id
    where action_case.first_followup_at is not null
),

touched as (
    select
        low.measure,
        low.response_id
    from low
    inner join spoken on spoken.response_id = low.response_id
    where low.nth = 1 and spoken.followed_at < low.next_answer.completed_at

    union

    select
        low.measure,
        low.response_id
    from low
    inner join spoken on spoken.person_id = low.person_id
    where
        low.nth = 1
        and spoken.followed_at >= low.completed_at
        and spoken.followed_at < low.next_answer.completed_at
),

episodes as (
    select
        low.measure,
        -- Two points of the scale together: of single points few have others alike.
        cast(floor(low.score / 2) as int) as score_band,
        if(datediff(low.next_answer.completed_at, low.completed_at) <= 100, 1, 2) as gap_band,
        touched.response_id is not null as is_followed,
        coalesce(customer_period.revenue_12m_at_start, 0) as revenue,
        -- Customers for more than a year, and those newer.
        if(customer_period.tenure_days >= 365, 2, 1) as tenure_band,
        cast(low.score - low.score_before as decimal(18, 6)) as change_before,
        cast(low.next_answer.score - low.score as decimal(18, 6)) as change
    from low
    left join touched on touched.response_id = low.response_id and touched.measure = low.measure
    left join identifier(:customer_period) as customer_period
        on
            customer_period.person_id = low.person_id
            and customer_period.period_type = 'month'
            and customer_period.period_start = low.period_start
    where low.nth = 1
),

cuts as (
    select
        measure,
        percentile(revenue, 0.5) as middle
    from episodes
    group by measure
)

select
    episodes.measure,
    episodes.score_band,
    if(episodes.revenue <= cuts.middle, 1, 2) as value_band,
    episodes.tenure_band,
    episodes.gap_band,
    episodes.is_followed,
    count(*) as n_customers,
    cast(sum(episodes.change) as double) as sum_change,
    cast(sum(episodes.change * episodes.change) as double) as sum_squares,
    count(episodes.change_before) as n_before,
    cast(coalesce(sum(episodes.change_before), 0) as double) as sum_before,
    cast(coalesce(sum(episodes.change_before * episodes.change_before), 0) as double) as squares_before
from episodes
inner join cuts on cuts.measure = episodes.measure
group by
    episodes.measure, episodes.score_band, value_band, episodes.tenure_band, episodes.gap_band, episodes.is_followed
