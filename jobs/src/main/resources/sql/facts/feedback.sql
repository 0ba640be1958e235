-- A response in one row: its outcomes, its driver ratings and the order it is about.
-- Grain: response_id.
-- Inputs: rating, survey_response, sale.
-- Only what was true when the customer answered may explain the answer: a parcel delivered later was then not yet there.
-- Ratings count from the worst to the best end of their scale, whichever of them the questionnaire calls 1.
with responses as (
    select
        response_id,
        max(person_id) as person_id,
        max(respondent_id) as respondent_id,
        max(completed_at) as completed_at,
        max(completed_on) as completed_on,
        max(weight) as weight,
        max(survey_type) as survey_type,
        max(touchpoint_id) as touchpoint_id,
        max(distribution_channel) as distribution_channel,
        max(product_line) as product_line,
        max(country) as country,
        max(language) as language,
        max(segment) as segment,
        max(kind) as kind,
        max(turned_value) filter (where metric_role = 'LTR' and scale_min = 0 and scale_max = 10) as ltr,
        max(turned_value) filter (where metric_role = 'CSAT') as csat,
        max(norm100) filter (where metric_role = 'CSAT') as csat_norm100,
        max(turned_value) filter (where metric_role = 'CES' and scale_min = 1 and scale_max = 7) as ces,
        array_sort(
            collect_list(struct(driver_id, turned_value as rating))
                filter (
                    where
                        metric_role in ('DRIVER', 'CES')
                        and coalesce(item_kind, 'P') in ('P', 'none')
                        and driver_id is not null
                )
        ) as rated_items
    from identifier(:rating)
    group by response_id
),

-- Two questions about one driver are one rating of it: their mean.
by_driver as (
    select
        *,
        array_distinct(transform(rated_items, item -> item.driver_id)) as drivers
    from responses
)

select
    responses.response_id,
    responses.person_id,
    responses.respondent_id,
    responses.completed_at,
    responses.completed_on,
    cast(date_trunc('month', responses.completed_on) as date) as period_start,
    responses.weight,
    responses.survey_type,
    responses.ltr,
    responses.csat,
    responses.csat_norm100,
    responses.ces,
    if(
        size(responses.drivers) = size(responses.rated_items),
        map_from_entries(responses.rated_items),
        map_from_arrays(
            responses.drivers,
            transform(
                responses.drivers,
                driver -> aggregate(
                    filter(responses.rated_items, item -> item.driver_id = driver),
                    0d,
                    (total, item) -> total + item.rating
                ) / size(filter(responses.rated_items, item -> item.driver_id = driver))
            )
        )
    ) as ratings,
    sale.order_id,
    cast(sale.net_amount as double) as order_net_amount,
    cast(sale.shipping as double) / nullif(cast(sale.net_amount + sale.shipping as double), 0) as shipping_share,
    -- Waited until delivery, or until now when nothing had come yet; orders without delivery have no wait.
    if(
        sale.delivered_at is null and sale.promised_at is null,
        null,
        (unix_micros(least(sale.delivered_at, responses.completed_at)) - unix_micros(sale.ordered_at)) / 86400e6d
    ) as delivery_days,
    (unix_micros(least(sale.delivered_at, responses.completed_at)) - unix_micros(sale.promised_at)) / 86400e6d
        as delivery_delay_days,
    least(sale.delivered_at, responses.completed_at) > sale.promised_at as is_late,
    sale.n_lines,
    coalesce(responses.product_line, sale.product_line) as product_line,
    responses.touchpoint_id,
    responses.distribution_channel,
    responses.country,
    responses.language,
    responses.segment,
    responses.kind
from by_driver as responses
inner join identifier(:survey_response) as survey_response on survey_response.response_id = responses.response_id
left join identifier(:sale) as sale on sale.order_id = survey_response.order_id
