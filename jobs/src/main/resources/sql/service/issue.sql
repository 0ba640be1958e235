-- What contacts were preceded and followed by, whether that settled the issue, and since when it is certain.
-- Grain: contact_id.
-- Inputs: inbound, sequel.
-- A window that is not over yet tells nothing.
with spaced as (
    select
        inbound.contact_id,
        inbound.person_id,
        inbound.started_at,
        inbound.is_bot,
        inbound.is_answered,
        inbound.over_at,
        sequel.match_level,
        sequel.is_followed,
        sequel.is_multichannel,
        (unix_micros(:as_of) - unix_micros(inbound.started_at)) / 86400e6d as observed_days,
        (unix_micros(inbound.started_at) - unix_micros(sequel.previous_at)) / 86400e6d as days_since_previous,
        (unix_micros(sequel.next_at) - unix_micros(inbound.started_at)) / 86400e6d as days_to_next,
        (unix_micros(sequel.next_same_channel_at) - unix_micros(inbound.started_at)) / 86400e6d
            as days_to_next_same_channel,
        (unix_micros(sequel.next_asked_at) - unix_micros(inbound.started_at)) / 86400e6d as days_to_next_asked,
        coalesce(sequel.previous_at >= inbound.started_at - interval 7 days, false) as is_repeat,
        -- Somebody of the company had to take over, at once or within a day.
        if(
            inbound.is_bot,
            least(
                if(inbound.transfers > 0 or inbound.outcome = 'flow_out', inbound.over_at, null),
                if(
                    inbound.person_id is not null
                    and sequel.next_by_person_at <= inbound.started_at + interval 24 hours,
                    sequel.next_by_person_at,
                    null
                )
            ),
            null
        ) as handed_off_at
    from identifier(:inbound) as inbound
    left join identifier(:sequel) as sequel on sequel.contact_id = inbound.contact_id
),

handed as (
    select
        *,
        case
            when not is_bot then null
            when handed_off_at is not null then true
            when person_id is null or observed_days < 1 then null
            else false
        end as is_handed_off
    from spaced
),

resolved as (
    select
        *,
        if(
            is_followed and is_answered and observed_days >= 7 and not is_repeat,
            not coalesce(days_to_next <= 7, false),
            null
        ) as is_resolved_7d
    from handed
)

select
    contact_id,
    match_level,
    observed_days,
    days_since_previous,
    days_to_next,
    if(is_followed, is_repeat, null) as is_repeat,
    if(is_followed, not is_repeat, null) as is_issue_start,
    if(
        is_followed and is_answered and observed_days >= 1 and not coalesce(days_since_previous <= 1, false),
        not coalesce(days_to_next <= 1, false),
        null
    ) as is_resolved_1d,
    is_resolved_7d,
    if(
        is_followed and is_answered and observed_days >= 14 and not coalesce(days_since_previous <= 14, false),
        not coalesce(days_to_next <= 14, false),
        null
    ) as is_resolved_14d,
    if(
        is_followed and is_answered and observed_days >= 30 and not coalesce(days_since_previous <= 30, false),
        not coalesce(days_to_next <= 30, false),
        null
    ) as is_resolved_30d,
    if(
        is_followed and is_answered and observed_days >= 7 and not is_repeat,
        not coalesce(days_to_next_same_channel <= 7, false),
        null
    ) as is_resolved_same_channel_7d,
    if(is_followed and observed_days >= 7 and not is_repeat, is_multichannel, null) as is_multichannel,
    is_handed_off,
    case
        when not is_bot then null
        when is_handed_off then false
        when person_id is null or match_level is null or observed_days < 7 then null
        else not coalesce(days_to_next_asked <= 7, false)
    end as is_contained,
    -- A contact that took longer than the window is answered when it is over.
    if(is_resolved_7d is null, null, greatest(started_at + interval 7 days, over_at)) as resolved_known_at,
    handed_off_at
from resolved
