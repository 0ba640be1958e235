-- Days a purchase kept a person active, of persons of whom it is known when they began to buy.
-- Grain: purchase.
-- Inputs: sale, customer, identity_map.
-- The last active day is the one on which the purchase is as old as the activity window; the tie ends the day after.
-- Who buys within one window of the first purchase of all may have bought before the data begin. Their account tells:
-- opened before that, they have been customers since and come into view with the purchase; opened later and before the
-- purchase, it was their first. Without an account, or with one opened by the purchase itself, as imports do, nothing
-- tells, and such persons are left out.
with purchases as (
    select
        person_id,
        ordered_on
    from identifier(:sale)
    where is_purchase and person_id is not null
),

firsts as (
    select
        person_id,
        min(ordered_on) as first_on
    from purchases
    group by person_id
),

accounts as (
    select
        identity_map.person_id,
        cast(from_utc_timestamp(min(customer.created_at), :zone) as date) as opened_on
    from identifier(:customer) as customer
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = customer.customer_id
    group by identity_map.person_id
),

beginnings as (
    select
        firsts.person_id,
        firsts.first_on,
        accounts.opened_on,
        data.data_from,
        firsts.first_on < date_add(data.data_from, :activity_window_days) as is_early
    from firsts
    cross join (select min(first_on) as data_from from firsts) as data
    left join accounts on accounts.person_id = firsts.person_id
)

select
    purchases.person_id,
    purchases.ordered_on as begins_on,
    date_add(purchases.ordered_on, :activity_window_days + 1) as ends_on,
    'voluntary' as end_kind,
    if(beginnings.is_early and beginnings.opened_on < beginnings.data_from, beginnings.opened_on, null) as since_on
from purchases
inner join beginnings on beginnings.person_id = purchases.person_id
where not beginnings.is_early or beginnings.opened_on < beginnings.first_on
