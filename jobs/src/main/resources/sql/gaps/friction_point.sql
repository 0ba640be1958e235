-- Where it chafes: topics that pull the score down, steps before which cases end, waits, and ways no model knows.
-- Grain: kind, place.
-- Inputs: topic_metric, journey_funnel, process_edge.
-- Of all that is known, whatever the month. What is hidden or of few customers is no point of friction: it is unknown.
with edges as (
    select
        process,
        concat(from_activity, ' → ', to_activity) as subject,
        n,
        n_customers,
        explode(
            array(
                struct('wait' as kind, wait_share as share),
                struct('deviation' as kind, if(violation is null, null, share_from) as share)
            )
        ) as friction
    from identifier(:process_edge)
    where status = 'ok'
),

points as (
    select
        'topic' as kind,
        cast(null as string) as process,
        topic as subject,
        -impact as weight,
        cast(null as double) as weight_low,
        cast(null as double) as weight_high,
        n_mentions as n,
        n_customers
    from identifier(:topic_metric)
    where period_type = 'all' and status = 'ok' and topic <> 'none' and impact < 0

    union all

    select
        'drop_off' as kind,
        process,
        activity as subject,
        100 * dropoff as weight,
        100 * dropoff_low as weight_low,
        100 * dropoff_high as weight_high,
        n_dropped as n,
        n_customers
    from identifier(:journey_funnel)
    where cut = 'total' and status = 'ok' and dropoff > 0

    union all

    select
        friction.kind,
        process,
        subject,
        100 * friction.share as weight,
        cast(null as double) as weight_low,
        cast(null as double) as weight_high,
        n,
        n_customers
    from edges
    where friction.share > 0
),

placed as (
    select
        *,
        row_number() over (partition by kind order by weight desc, process, subject) as place
    from points
)

select
    kind,
    cast(place as int) as place,
    process,
    subject,
    weight,
    weight_low,
    weight_high,
    n,
    n_customers
from placed
where place <= 10
