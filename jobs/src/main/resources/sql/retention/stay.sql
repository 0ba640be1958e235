-- How long persons stayed the first time they were customers, with what was known of them when they came into view.
-- Grain: person_id.
-- Inputs: tie, customer_period.
-- Days are counted from 1, the day the stay began. Who began before :observed_from comes into view on day entry_d and
-- could not have been seen leaving before; nor could who is known to be a customer for longer than their first tie tells
-- (since_on), who comes into view with that tie. Who is there on :observed_until was seen that long, and no longer.
with in_order as (
    select
        *,
        max(coalesce(ends_on, date'9999-01-01')) over (
            partition by person_id
            order by begins_on, ends_on, end_kind
            rows between unbounded preceding and 1 preceding
        ) as tied_until
    from identifier(:tie)
),

-- A tie that begins later than the grace days after all before it is a return: another stay.
numbered as (
    select
        *,
        sum(if(begins_on >= date_add(tied_until, :grace_days), 1, 0)) over (
            partition by person_id
            order by begins_on, ends_on, end_kind
            rows between unbounded preceding and current row
        ) as n_returns
    from in_order
),

first_stays as (
    select
        person_id,
        coalesce(min(since_on), min(begins_on)) as began_on,
        min(begins_on) as seen_on,
        if(bool_or(ends_on is null), null, max(ends_on)) as ended_on,
        max_by(end_kind, struct(ends_on, end_kind)) as end_kind
    from numbered
    where n_returns = 0
    group by person_id
),

observed as (
    select
        person_id,
        began_on,
        greatest(seen_on, :observed_from) as entered_on,
        datediff(greatest(seen_on, :observed_from), began_on) as entry_d,
        if(ended_on < :observed_until, datediff(ended_on, began_on) + 1, datediff(:observed_until, began_on)) as exit_d,
        coalesce(ended_on < :observed_until and end_kind = 'voluntary', false) as has_left
    from first_stays
    where began_on < :observed_until and (ended_on is null or ended_on >= :observed_from)
)

select
    observed.person_id,
    observed.began_on,
    observed.entry_d,
    observed.exit_d,
    observed.has_left,
    cast(year(observed.began_on) as string) as cohort,
    min_by(known.plan, known.period_start) as plan,
    min_by(known.segment, known.period_start) as segment,
    min_by(known.country, known.period_start) as country,
    min_by(known.kind, known.period_start) as kind,
    min_by(known.acquisition_source, known.period_start) as acquisition_source
from observed
left join identifier(:customer_period) as known
    on
        known.person_id = observed.person_id
        and known.period_type = 'month'
        and known.period_end > observed.entered_on
group by observed.person_id, observed.entry_d, observed.exit_d, observed.has_left, observed.began_on
