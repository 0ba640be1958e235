-- What a person's contact on an issue was preceded and followed by.
-- Grain: contact_id.
-- Inputs: inbound.
-- The same issue is the same case, else the same reason, else the same product. Neither robots nor thanks follow up.
with placed as (
    select
        *,
        channel <> 'bot' and not is_thanks as is_counted,
        case
            when person_id is null then null
            when case_id is not null then 'case'
            when reason_l2 is not null then 'reason'
            when product_line is not null then 'product'
        end as match_level
    from identifier(:inbound)
),

-- A contact that names no case may belong to any case with its reason.
marked as (
    select
        *,
        if(is_counted, started_at, null) as counted_at,
        if(is_counted and case_id is null, started_at, null) as caseless_at,
        -- Whoever asks a robot again has not been helped by it either.
        if(is_thanks, null, started_at) as asked_at,
        if(is_thanks or case_id is not null, null, started_at) as caseless_asked_at,
        if(is_counted, channel, null) as counted_channel,
        if(is_counted and case_id is null, channel, null) as caseless_channel
    from placed
),

neighbours as (
    select
        *,
        lag(counted_at) ignore nulls over of_case as case_before,
        lead(counted_at) ignore nulls over of_case as case_after,
        lag(caseless_at) ignore nulls over of_reason as caseless_before,
        lead(caseless_at) ignore nulls over of_reason as caseless_after,
        lag(counted_at) ignore nulls over of_reason as reason_before,
        lead(counted_at) ignore nulls over of_reason as reason_after,
        lag(counted_at) ignore nulls over of_product as product_before,
        lead(counted_at) ignore nulls over of_product as product_after,
        lead(asked_at) ignore nulls over of_case as case_asked_after,
        lead(caseless_asked_at) ignore nulls over of_reason as caseless_asked_after,
        lead(asked_at) ignore nulls over of_reason as reason_asked_after,
        lead(asked_at) ignore nulls over of_product as product_asked_after,
        lead(counted_at) ignore nulls over of_person as person_after,
        lead(counted_at) ignore nulls over of_case_channel as case_channel_after,
        lead(caseless_at) ignore nulls over of_reason_channel as caseless_channel_after,
        lead(counted_at) ignore nulls over of_reason_channel as reason_channel_after,
        lead(counted_at) ignore nulls over of_product_channel as product_channel_after,
        min(counted_channel) over case_week as case_first_channel,
        max(counted_channel) over case_week as case_last_channel,
        min(caseless_channel) over reason_week as caseless_first_channel,
        max(caseless_channel) over reason_week as caseless_last_channel,
        min(counted_channel) over reason_week as reason_first_channel,
        max(counted_channel) over reason_week as reason_last_channel,
        min(counted_channel) over product_week as product_first_channel,
        max(counted_channel) over product_week as product_last_channel
    from marked
    window
        of_person as (partition by contact_person_id order by started_at, contact_id),
        of_case as (partition by contact_person_id, case_id order by started_at, contact_id),
        of_reason as (partition by contact_person_id, reason_l2 order by started_at, contact_id),
        of_product as (partition by contact_person_id, product_line order by started_at, contact_id),
        of_case_channel as (partition by contact_person_id, case_id, channel order by started_at, contact_id),
        of_reason_channel as (partition by contact_person_id, reason_l2, channel order by started_at, contact_id),
        of_product_channel as (partition by contact_person_id, product_line, channel order by started_at, contact_id),
        case_week as (
            partition by contact_person_id, case_id order by started_at
            range between current row and interval 7 days following
        ),
        reason_week as (
            partition by contact_person_id, reason_l2 order by started_at
            range between current row and interval 7 days following
        ),
        product_week as (
            partition by contact_person_id, product_line order by started_at
            range between current row and interval 7 days following
        )
)

select
    contact_id,
    match_level,
    is_counted and match_level is not null as is_followed,
    case match_level
        when 'case' then greatest(case_before, if(reason_l2 is null, null, caseless_before))
        when 'reason' then reason_before
        when 'product' then product_before
    end as previous_at,
    case match_level
        when 'case' then least(case_after, if(reason_l2 is null, null, caseless_after))
        when 'reason' then reason_after
        when 'product' then product_after
    end as next_at,
    case match_level
        when 'case' then least(case_channel_after, if(reason_l2 is null, null, caseless_channel_after))
        when 'reason' then reason_channel_after
        when 'product' then product_channel_after
    end as next_same_channel_at,
    person_after as next_by_person_at,
    case match_level
        when 'case' then least(case_asked_after, if(reason_l2 is null, null, caseless_asked_after))
        when 'reason' then reason_asked_after
        when 'product' then product_asked_after
    end as next_asked_at,
    case match_level
        when 'case' then least(case_first_channel, if(reason_l2 is null, null, caseless_first_channel))
            <> greatest(case_last_channel, if(reason_l2 is null, null, caseless_last_channel))
        when 'reason' then reason_first_channel <> reason_last_channel
        when 'product' then product_first_channel <> product_last_channel
    end as is_multichannel
from neighbours
