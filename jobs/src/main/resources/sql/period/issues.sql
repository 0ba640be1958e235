-- Repeated contacts, issues settled by the first one or not, and hand-overs by robots, by person and period.
-- Grain: person_id, period_start.
-- Inputs: inbound, issue.
-- Each counts in the period in which it became certain, so that nothing reaches back into one that closed.
with certain as (
    select
        inbound.person_id,
        explode(array_compact(array(
            if(issue.is_repeat, struct(inbound.started_at as at, 'repeated' as what), null),
            if(
                issue.is_resolved_7d is not null,
                struct(issue.resolved_known_at as at, if(issue.is_resolved_7d, 'settled', 'unsettled') as what),
                null
            ),
            if(issue.handed_off_at is not null, struct(issue.handed_off_at as at, 'handed off' as what), null)
        ))) as known
    from identifier(:inbound) as inbound
    inner join identifier(:issue) as issue on issue.contact_id = inbound.contact_id
    where inbound.person_id is not null
)

select
    person_id,
    cast(date_trunc(:period_type, from_utc_timestamp(known.at, :zone)) as date) as period_start,
    count_if(known.what = 'repeated') as n_repeat_contacts,
    count_if(known.what in ('settled', 'unsettled')) as n_issues,
    count_if(known.what = 'settled') as n_issues_fcr,
    count_if(known.what = 'handed off') as bot_handoffs
from certain
where known.at < :as_of
group by person_id, cast(date_trunc(:period_type, from_utc_timestamp(known.at, :zone)) as date)
