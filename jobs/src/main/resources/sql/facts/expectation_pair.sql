-- Ratings beside what the same customer expected, by driver.
-- Grain: response_id, driver_id.
-- Inputs: rating.
-- An expectation told after the rating would be hindsight, and would change a month that is closed.
with items as (
    select
        response_id,
        driver_id,
        item_kind = 'E' as is_expectation,
        person_id,
        respondent_id,
        completed_at,
        completed_on,
        survey_type,
        distribution_channel,
        touchpoint_id,
        product_line,
        service_id,
        store_id,
        country,
        language,
        segment,
        kind,
        -- Billionths of a point are added, whole numbers, so that no order of adding changes a digit.
        cast(avg(cast(norm100 as decimal(18, 9))) as double) as norm100
    from identifier(:rating)
    where driver_id is not null and item_kind in ('P', 'E')
    group by all
),

earlier as (
    select
        rated.response_id,
        rated.driver_id,
        max_by(expected.norm100, struct(expected.completed_at, expected.response_id)) as norm100
    from items as rated
    inner join items as expected
        on
            expected.person_id = rated.person_id
            and expected.driver_id = rated.driver_id
            and expected.response_id <> rated.response_id
            and expected.completed_at <= rated.completed_at
            and expected.completed_on >= date_sub(rated.completed_on, 90)
    where not rated.is_expectation and expected.is_expectation
    group by rated.response_id, rated.driver_id
),

paired as (
    select
        rated.*,
        coalesce(expected.norm100, earlier.norm100) as expectation,
        if(expected.response_id is null, 'within_90_days', 'same_response') as pairing
    from items as rated
    left join items as expected
        on
            expected.response_id = rated.response_id
            and expected.driver_id = rated.driver_id
            and expected.is_expectation
    left join earlier on earlier.response_id = rated.response_id and earlier.driver_id = rated.driver_id
    where not rated.is_expectation
)

select
    response_id,
    driver_id,
    person_id,
    respondent_id,
    completed_on,
    norm100 as performance,
    expectation,
    norm100 - expectation as gap,
    pairing,
    survey_type,
    distribution_channel,
    touchpoint_id,
    product_line,
    service_id,
    store_id,
    country,
    language,
    segment,
    kind
from paired
where expectation is not null
