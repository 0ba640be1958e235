with known as (
    select person_id, cast(from_utc_timestamp(first_seen_at, 'Europe/Paris') as date) as known_on from person
),

began as (
    select person_id, ordered_on as began_on from sale where is_purchase and person_id is not null
    union all
    select identity_map.person_id, cast(from_utc_timestamp(subscription.started_at, 'Europe/Paris') as date)
    from subscription
    inner join identity_map on identity_map.customer_id = subscription.customer_id
),

first as (
    select known.person_id, known.known_on, min(began.began_on) as began_on
    from known
    left join began on began.person_id = known.person_id
    group by known.person_id, known.known_on
)

select
    cast(date_trunc('month', known_on) as date) as period_start,
    100 * count(if(date_sub(began_on, 90) <= known_on, 1, null)) / count(*) as value
from first
where began_on is null or began_on > known_on
group by 1
