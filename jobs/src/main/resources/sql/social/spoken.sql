-- Public messages with their words, the names to mask in them, and why some of them do not count.
-- Grain: mention_id.
-- Inputs: social_mention, mention, identity_map, customer.
-- A message that is no mention was written by an employee or a test account: so is everything else of its author.
with names as (
    select
        identity_map.person_id,
        sort_array(array_compact(array_union(collect_set(customer.first_name), collect_set(customer.last_name)))) as names
    from identifier(:customer) as customer
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = customer.customer_id
    -- Few customers are known to have spoken in public.
    left semi join identifier(:mention) as mention on mention.person_id = identity_map.person_id
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
        mention.reply_s,
        mention.known_before,
        mention.mention_id is null or mention.is_own as is_own,
        coalesce(mention.is_automated, false) as is_automated,
        coalesce(mention.is_repost, false) as is_repost
    from identifier(:social_mention) as raw
    left join identifier(:mention) as mention on mention.mention_id = raw.mention_id
    left join names on names.person_id = mention.person_id
    where raw.at < :as_of
)

select
    written.* except (is_own, is_automated, is_repost),
    case
        when bool_or(coalesce(is_own, false)) over (partition by author_key) then 'staff'
        when is_automated then 'automated'
        when is_repost then 'repost'
        else 'original'
    end as standing
from written
