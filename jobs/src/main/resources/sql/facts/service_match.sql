-- Customers served in a month, and those who were as likely to be served and were not: who bought within a week.
-- Grain: person_id, period_start.
-- Inputs: customer_period, contact, sale.
-- Assisted is not caused: who is about to buy asks, too, and who has just bought has questions. What is compared are customers
-- alike in what was known before, and in what they are: segments differ both in how often they ask and in how often they buy.
-- The day itself counts for nobody, neither as before nor as after: of those who were not served nobody knows the hour. A month
-- is told once all of its weeks are over, and by nothing that happened after it.
with months as (
    select
        person_id,
        period_start,
        period_end,
        country,
        language,
        segment,
        kind,
        coalesce(orders_12m_at_start, 0) as n_orders,
        lag(days_since_last_order_at_end) over (partition by person_id order by period_start) as idle_days,
        coalesce(lag(n_interactions) over (partition by person_id order by period_start), 0) > 0 as has_asked
    from identifier(:customer_period)
    where period_type = 'month'
),

begun as (
    select *
    from months
    where date_add(period_end, 7) <= cast(from_utc_timestamp(:as_of, :zone) as date)
),

served as (
    select
        person_id,
        trunc(started_on, 'month') as period_start,
        min(started_on) as served_on,
        min_by(
            struct(channel as contact_channel, reason_l1, team), struct(started_on, started_at, contact_id)
        ) as first_contact
    from identifier(:contact)
    where person_id is not null and is_answered
    group by person_id, trunc(started_on, 'month')
),

days as (
    select
        period_start,
        served_on,
        count(*) as n_served
    from served
    group by period_start, served_on
),

-- How many of the first contacts of a month fall on a day or before.
calendars as (
    select
        period_start,
        array_sort(collect_list(struct(n_until, served_on))) as calendar,
        max(n_until) as n_served
    from (
        select
            period_start,
            served_on,
            sum(n_served) over (partition by period_start order by served_on) as n_until
        from days
    )
    group by period_start
),

dated as (
    select
        begun.*,
        served.person_id is not null as is_contacted,
        served.first_contact,
        coalesce(
            served.served_on,
            filter(
                calendars.calendar,
                -- Drawn by lot, and the same lot whenever it is drawn.
                day -> day.n_until > pmod(xxhash64(begun.person_id, begun.period_start), calendars.n_served)
            )[0].served_on
        ) as moment_on
    from begun
    inner join calendars on calendars.period_start = begun.period_start
    left join served on served.person_id = begun.person_id and served.period_start = begun.period_start
),

-- A purchase matters to the days from a week before it to a fortnight after it, which lie in two months at most.
purchases as (
    select
        person_id,
        ordered_on,
        explode(
            array_distinct(
                array(trunc(date_sub(ordered_on, 7), 'month'), trunc(date_add(ordered_on, 14), 'month'))
            )
        ) as period_start
    from identifier(:sale)
    where is_purchase and person_id is not null
),

bought as (
    select
        dated.person_id,
        dated.period_start,
        bool_or(purchases.ordered_on < dated.moment_on) as before,
        bool_or(purchases.ordered_on > dated.moment_on) as after
    from dated
    inner join purchases
        on purchases.person_id = dated.person_id and purchases.period_start = dated.period_start
    where
        purchases.ordered_on >= date_sub(dated.moment_on, 14)
        and purchases.ordered_on <= date_add(dated.moment_on, 7)
    group by dated.person_id, dated.period_start
),

known as (
    select
        dated.*,
        coalesce(bought.after, false) as has_bought,
        struct(
            struct(
                least(n_orders, 4) as n_orders,
                case
                    when idle_days <= 30 then 30
                    when idle_days <= 90 then 90
                    when idle_days <= 365 then 365
                    else 0
                end as idle,
                has_asked,
                coalesce(bought.before, false) as has_just_bought
            ) as past,
            segment,
            kind,
            country,
            language
        ) as likeness
    from dated
    left join bought on bought.person_id = dated.person_id and bought.period_start = dated.period_start
),

cells as (
    select
        period_start,
        likeness,
        count(*) as n,
        count_if(is_contacted) as n_served,
        count_if(has_bought and not is_contacted) as n_others_bought,
        sum(count_if(is_contacted)) over (partition by period_start, likeness.past) as past_served,
        sum(count(*)) over (partition by period_start, likeness.past) as past_n,
        sum(count_if(is_contacted)) over (partition by period_start) as month_served,
        sum(count(*)) over (partition by period_start) as month_n
    from known
    group by period_start, likeness
),

-- The share of a small cell is drawn to that of all with the same past, and theirs to that of the month, each as ten more
-- customers would.
drawn as (
    select
        *,
        (past_served + 10d * month_served / month_n) / (past_n + 10) as past_share
    from cells
),

likely as (
    select
        *,
        (n_served + 10 * past_share) / (n + 10) as propensity
    from drawn
),

placed as (
    select
        *,
        sum(n_served) over (
            partition by period_start order by propensity, likeness rows between unbounded preceding and current row
        ) - n_served / 2d as n_below
    from likely
),

-- In a month in which nobody with a period was served there is nothing to compare.
strata as (
    select
        *,
        cast(least(floor(5 * n_below / nullif(month_served, 0)), 4) as int) + 1 as stratum
    from placed
),

summed as (
    select
        period_start,
        likeness,
        propensity,
        stratum,
        sum(n_served) over same as n_with,
        sum(n - n_served) over same as n_without,
        sum(n_others_bought) over same as n_bought_without
    from strata
    window same as (partition by period_start, stratum)
),

compared as (
    select
        known.*,
        summed.propensity,
        summed.stratum,
        summed.n_with,
        summed.n_without,
        if(known.has_bought, 1, 0) - summed.n_bought_without / nullif(summed.n_without, 0) as more_than_others
    from known
    inner join summed on summed.period_start = known.period_start and summed.likeness = known.likeness
    where summed.n_with > 0 and summed.n_without > 0
)

select
    person_id,
    period_start,
    is_contacted,
    moment_on,
    has_bought,
    propensity,
    stratum,
    if(is_contacted, more_than_others, -1 * more_than_others * n_with / n_without) as excess,
    first_contact.contact_channel,
    first_contact.reason_l1,
    first_contact.team,
    country,
    language,
    segment,
    kind
from compared
