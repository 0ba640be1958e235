-- What the contacts of business accounts think at the end of every month: the last answer of each counts for 180 days.
-- Grain: account_id, period_start.
-- Inputs: rating, person_history, account_period.
-- A contact belongs to the account that was known at the end of the month.
with contacts as (
    select distinct person_id from identifier(:person_history) where account_id is not null
),

answers as (
    select
        person_id,
        metric_role,
        trunc(completed_on, 'month') as answered_in,
        max_by(
            struct(completed_on, turned_value, norm100, is_top),
            struct(completed_at, response_id, question_id, sub_question_id)
        ) as answer
    from identifier(:rating)
    left semi join contacts using (person_id)
    where
        ((metric_role = 'LTR' and scale_min = 0 and scale_max = 10) or metric_role = 'EDB')
        and item_kind is distinct from 'E'
    group by person_id, metric_role, trunc(completed_on, 'month')
),

followed as (
    select
        *,
        lead(answered_in) over (partition by person_id, metric_role order by answered_in) as next_in
    from answers
),

held as (
    select
        person_id,
        metric_role,
        answer,
        explode(
            sequence(
                answered_in,
                coalesce(
                    add_months(next_in, -1),
                    cast(date_trunc('month', from_utc_timestamp(:as_of, :zone) - interval 1 microsecond) as date)
                ),
                interval 1 month
            )
        ) as period_start
    from followed
),

ends as (
    select
        *,
        datediff(add_months(period_start, 1), answer.completed_on) <= 180 as is_fresh,
        least(to_utc_timestamp(add_months(period_start, 1), :zone), :as_of) as known_until
    from held
),

accounts as (
    select
        person.account_id,
        ends.period_start,
        count_if(ends.metric_role = 'LTR' and ends.is_fresh) as n_raters,
        count_if(ends.metric_role = 'LTR' and not ends.is_fresh) as n_stale,
        -- As decimals, so that the order in which contacts come changes no digit.
        cast(
            avg(cast(ends.answer.turned_value as decimal(18, 9))) filter (where ends.metric_role = 'LTR' and ends.is_fresh)
            as double
        ) as ltr_mean,
        count_if(ends.metric_role = 'EDB' and ends.is_fresh) as n_edb,
        count_if(ends.metric_role = 'EDB' and ends.is_fresh and ends.answer.is_top) as n_edb_top,
        cast(
            avg(cast(ends.answer.norm100 as decimal(18, 9))) filter (where ends.metric_role = 'EDB' and ends.is_fresh)
            as double
        ) as edb_mean
    from ends
    inner join identifier(:person_history) as person
        on
            person.person_id = ends.person_id
            and person.valid_from < ends.known_until
            and (person.valid_to is null or person.valid_to >= ends.known_until)
    where person.account_id is not null
    group by person.account_id, ends.period_start
),

revenues as (
    select
        account_id,
        period_start,
        industry,
        size_band,
        country,
        sum(coalesce(revenue_net, mrr_end)) over (
            partition by account_id order by period_start range between interval 11 months preceding and current row
        ) as revenue_12m
    from identifier(:account_period)
    where period_type = 'month'
)

select
    accounts.account_id,
    accounts.period_start,
    accounts.n_raters,
    accounts.n_stale,
    accounts.ltr_mean,
    accounts.n_edb,
    accounts.n_edb_top,
    accounts.edb_mean,
    revenues.revenue_12m,
    revenues.industry,
    revenues.size_band,
    revenues.country
from accounts
left join revenues on revenues.account_id = accounts.account_id and revenues.period_start = accounts.period_start
