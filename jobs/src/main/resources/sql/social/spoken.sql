-- Public messages with their words, the names to mask in them, and why some of them do not count.
-- Grain: mention_id.
-- Inputs: social_mention, mention, identity_map, customer.
-- What a known employee or test account writes is no mention, and everything else of its author is the company's own. Any
-- other message without a mention is one nobody has looked at yet: it counts, and what its source says of it holds.
with speakers as (
    select identity_map.person_id
    from identifier(:social_mention) as raw
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = raw.customer_id
    group by identity_map.person_id
),

names as (
    select
        identity_map.person_id,
        sort_array(array_compact(array_union(collect_set(customer.first_name), collect_set(customer.last_name)))) as names
    from identifier(:customer) as customer
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = customer.customer_id
    -- Few customers are known to have spoken in public.
    left semi join speakers on speakers.person_id = identity_map.person_id
    group by identity_map.person_id
),

staff as (
    select identity_map.person_id
    from identifier(:customer) as customer
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = customer.customer_id
    where customer.is_employee or customer.is_test
    group by identity_map.person_id
),

written as (
    select
        raw.mention_id,
        coalesce(
            mention.author_key,
            sha2(concat('author:', raw.author_id), 256),
            concat('mention:', raw.mention_id)
        ) as author_key,
        raw.at as posted_at,
        cast(trunc(from_utc_timestamp(raw.at, :zone), 'month') as date) as period_start,
        raw.platform,
        raw.brand,
        coalesce(raw.competitor_flag, false) as is_competitor,
        coalesce(raw.language, mention.language) as asked_language,
        raw.text,
        names.names,
        raw.reach,
        raw.engagement,
        mention.followers,
        raw.sentiment,
        coalesce(
            mention.reply_s,
            if(
                raw.replied_at >= raw.at and raw.replied_at < :as_of,
                (unix_micros(raw.replied_at) - unix_micros(raw.at)) / 1e6d,
                null
            )
        ) as reply_s,
        coalesce(mention.known_before, cast(from_utc_timestamp(:as_of, :zone) as date)) as known_before,
        coalesce(mention.is_own, false) or staff.person_id is not null as is_own,
        coalesce(mention.is_automated, false) as is_automated,
        coalesce(mention.is_repost, false) as is_repost
    from identifier(:social_mention) as raw
    left join identifier(:mention) as mention on mention.mention_id = raw.mention_id
    left join identifier(:identity_map) as identity_map on identity_map.customer_id = raw.customer_id
    left join names on names.person_id = identity_map.person_id
    left join staff on staff.person_id = identity_map.person_id
    where raw.at < :as_of and not regexp_like(concat_ws('\n', coalesce(raw.brand, ''), raw.text), :homonyms)
)

select
    written.* except (is_own, is_automated, is_repost),
    case
        when bool_or(is_own) over (partition by author_key) then 'staff'
        when is_automated then 'automated'
        when is_repost then 'repost'
        else 'original'
    end as standing
from written
