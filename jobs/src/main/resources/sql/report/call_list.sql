-- Customers at risk by whom a call is expected to earn something and who agreed to be called, the first of them.
-- Grain: person_id.
-- Inputs: churn_score, person.
-- Without anybody who agreed one row is left, which names nobody and tells how many are worth a call.
with worth as (
    select
        score.person_id,
        score.as_of,
        score.horizon_d,
        score.prob,
        score.revenue_at_risk,
        score.expected_profit,
        score.reason_1_en,
        score.reason_1_fr,
        score.reason_2_en,
        score.reason_2_fr,
        score.reason_3_en,
        score.reason_3_fr,
        coalesce(person.consent_followup, false) as is_allowed
    from identifier(:churn_score) as score
    inner join identifier(:person) as person on person.person_id = score.person_id
    where score.is_worth_contact and person.deleted_at is null
),

placed as (
    select
        *,
        count(*) over () as n_worth,
        count_if(is_allowed) over () as n_allowed,
        row_number() over (order by is_allowed desc, expected_profit desc, person_id) as place
    from worth
)

select
    if(is_allowed, person_id, null) as person_id,
    as_of,
    horizon_d,
    prob,
    cast(revenue_at_risk as double) as revenue_at_risk,
    cast(expected_profit as double) as expected_profit,
    reason_1_en,
    reason_1_fr,
    reason_2_en,
    reason_2_fr,
    reason_3_en,
    reason_3_fr,
    n_worth,
    n_allowed,
    place
from placed
where place = 1 or (place <= :most_calls and is_allowed)
order by place
