-- A step several oracles share, read as of_walk: whole cases, contacts and visits as lists of what was done by whom, held
-- against the models of the configuration pair by pair.
with entry as (
    select 'case' as process, event.case_id as case_key, event.at, 0 as seq, event.to_status as activity,
        event.assignee as agent, event.team, ticket.opened_at
    from case_status_event as event
    inner join ticket on ticket.case_id = event.case_id
    union all
    select 'contact', event.interaction_id, event.at, event.seq, event.type, null, null, contact.started_at
    from interaction_event as event
    inner join contact on contact.contact_id = event.interaction_id
    where event.type is not null
    union all
    select 'visit', event.case_key, event.at, 0, event.activity, event.resource, null, web_session.started_at
    from journey_event as event
    left join web_session on web_session.session_id = event.case_key
    where event.case_key is not null
        and (web_session.session_id is null or event.case_key in (select session_id from session))
),

listed as (
    select process, case_key, min(opened_at) as opened_at, max(at) as last_at,
        array_sort(collect_list(struct(
            at,
            seq,
            array_position(array('home', 'search', 'view_product', 'add_to_cart', 'checkout', 'payment',
                'payment_failed', 'confirmation'), activity) as place,
            activity, agent, team))) as entries
    from entry
    where at < timestamp '2026-06-30 22:00:00'
    group by process, case_key
),

said as (
    select *, transform(entries, e -> e.activity) as activities,
        filter(transform(entries, e -> e.agent), a -> a is not null) as agents,
        filter(transform(entries, e -> e.team), t -> t is not null) as teams,
        min(entries[0].at) over (partition by process) as log_from
    from listed
),

done as (
    select *,
        filter(activities, (a, i) -> process = 'contact' or i = 0 or a <> get(activities, i - 1)) as steps,
        filter(agents, (a, i) -> i = 0 or a <> get(agents, i - 1)) as turns,
        filter(teams, (t, i) -> i = 0 or t <> get(teams, i - 1)) as team_turns
    from said
),

model as (
    select 'case' as process, array('new') as start, array('closed') as finish, array('solved') as needed,
        split('new>open new>solved open>pending open>on_hold open>solved pending>open pending>on_hold pending>solved'
            || ' on_hold>open on_hold>pending on_hold>solved solved>open solved>closed', ' ') as pairs
    union all
    select 'visit', array('home', 'search', 'view_product'), cast(array() as array<string>), cast(array() as array<string>),
        split('home>search home>view_product search>search search>view_product view_product>search'
            || ' view_product>view_product view_product>add_to_cart add_to_cart>view_product add_to_cart>checkout'
            || ' checkout>payment payment>payment_failed payment>confirmation payment_failed>payment', ' ')
)

select
    done.process,
    done.case_key,
    cast(trunc(from_utc_timestamp(last_at, 'Europe/Paris'), 'month') as date) as period_start,
    if(model.process is null, null,
        array_contains(model.start, steps[0])
        and (size(finish) = 0 or array_contains(finish, element_at(steps, -1)))
        and size(array_except(needed, steps)) = 0
        and size(array_except(filter(transform(steps, (a, i) -> if(i = 0, null, get(steps, i - 1) || '>' || a)),
            p -> p is not null), pairs)) = 0) as fits,
    size(array_distinct(steps)) < size(steps) as is_again,
    size(turns) + size(team_turns) > 0 as is_handed,
    exists(transform(turns, (t, i) -> i > 1 and t = get(turns, i - 2)), b -> b)
    or exists(transform(team_turns, (t, i) -> i > 1 and t = get(team_turns, i - 2)), b -> b) as is_pingpong
from done
left join model on model.process = done.process
where case done.process
        when 'case' then element_at(steps, -1) = 'closed'
        when 'contact' then last_at < timestamp '2026-06-30 22:00:00' - interval 72 hours
        else last_at < timestamp '2026-06-30 22:00:00' - interval 1 hour
    end
    and not (
        coalesce(not array_contains(model.start, steps[0]), true)
        and coalesce(opened_at < log_from, done.process <> 'case'
            and entries[0].at < log_from + if(done.process = 'visit', interval 1 hour, interval 72 hours))
    )
