-- Public messages about the company and its competitors, reposts told from originals.
-- Grain: mention_id.
-- Inputs: social_mention, social_author, identity_map, person_history.
-- A known customer is shown as known at the end of the month of the message; authors by their followers of that day. The same
-- words within 30 days on the same platform are a repost, whoever sends them. Who posts like a machine on one day is one all
-- month. What a known employee or test account writes is left out; it tells all else of its author to be the company's own.
-- What only shares its name with a brand is left out, too.
with heard as (
    select
        *,
        cast(from_utc_timestamp(at, :zone) as date) as posted_on,
        least(
            to_utc_timestamp(add_months(trunc(from_utc_timestamp(at, :zone), 'month'), 1), :zone), :as_of
        ) as known_until,
        -- Without what is added when words are passed on: the sign of a repost, handles, links, blanks.
        trim(
            regexp_replace(
                regexp_replace(lower(text), '^rt\\s+@\\w+:?|https?://\\S+|@\\w+', ' '), '[^\\p{L}\\p{N}]+', ' '
            )
        ) as words,
        count(*) over (
            partition by coalesce(author_id, mention_id), cast(from_utc_timestamp(at, :zone) as date)
        ) as n_on_day
    from identifier(:social_mention)
    where at < :as_of and not regexp_like(concat_ws('\n', coalesce(brand, ''), text), :homonyms)
),

told as (
    select
        *,
        -- Short words are found anew by many.
        lag(at) over (
            partition by platform, coalesce(brand, ''), if(char_length(words) >= 20, sha2(words, 256), mention_id)
            order by at, mention_id
        ) as said_before,
        -- Nobody writes that often by hand.
        author_id is not null and max(n_on_day) over (
            partition by coalesce(author_id, mention_id), trunc(posted_on, 'month')
        ) >= 30 as is_automated
    from heard
),

mentions as (
    select
        told.* except (words, n_on_day, said_before),
        coalesce(said_before >= at - interval 30 days, false) as is_repost
    from told
),

followers as (
    select
        mentions.mention_id,
        max_by(author.followers, author.as_of) as followers
    from mentions
    inner join identifier(:social_author) as author
        on author.author_id = mentions.author_id and author.as_of <= mentions.posted_on
    group by mentions.mention_id
),

audiences as (
    select
        mentions.author_id,
        trunc(mentions.posted_on, 'month') as posted_in,
        max(coalesce(followers.followers, mentions.reach)) as audience
    from mentions
    left join followers on followers.mention_id = mentions.mention_id
    where
        mentions.author_id is not null
        and not coalesce(mentions.competitor_flag, false)
        and not mentions.is_automated
        and coalesce(followers.followers, mentions.reach) is not null
    group by mentions.author_id, trunc(mentions.posted_on, 'month')
),

staff as (
    select distinct mentions.author_id
    from mentions
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = mentions.customer_id
    left anti join identifier(:person_history) as person on person.person_id = identity_map.person_id
    where mentions.author_id is not null
),

influencers as (
    select
        author_id,
        posted_in,
        percent_rank() over (partition by posted_in order by audience) >= 0.9 as is_influencer
    from audiences
)

select
    mentions.mention_id,
    person.person_id,
    -- Who wrote it, without naming anybody.
    coalesce(sha2(concat('author:', mentions.author_id), 256), concat('mention:', mentions.mention_id)) as author_key,
    mentions.at as posted_at,
    mentions.posted_on,
    mentions.platform,
    mentions.brand,
    coalesce(mentions.competitor_flag, false) as is_competitor,
    mentions.is_repost,
    mentions.is_reply_of is not null as is_reply,
    mentions.is_automated,
    coalesce(find_in_set(mentions.author_id, :own_authors) > 0, false) or staff.author_id is not null as is_own,
    coalesce(influencers.is_influencer, false) as is_influencer,
    mentions.reach,
    mentions.engagement,
    followers.followers,
    mentions.sentiment,
    if(mentions.replied_at >= mentions.at and mentions.replied_at < :as_of, mentions.replied_at, null) as replied_at,
    (unix_micros(if(mentions.replied_at >= mentions.at and mentions.replied_at < :as_of, mentions.replied_at, null))
    - unix_micros(mentions.at)) / 1e6d as reply_s,
    cast(from_utc_timestamp(:as_of, :zone) as date) as known_before,
    coalesce(mentions.language, person.language) as language,
    person.country,
    person.segment,
    person.kind
from mentions
left join followers on followers.mention_id = mentions.mention_id
left join staff on staff.author_id = mentions.author_id
left join influencers
    on influencers.author_id = mentions.author_id and influencers.posted_in = trunc(mentions.posted_on, 'month')
left join identifier(:identity_map) as identity_map on identity_map.customer_id = mentions.customer_id
left join identifier(:person_history) as person
    on
        person.person_id = identity_map.person_id
        and person.valid_from < mentions.known_until
        and (person.valid_to is null or person.valid_to >= mentions.known_until)
where identity_map.person_id is null or person.person_id is not null
