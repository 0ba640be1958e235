-- A step several oracles share, read as of_numbered.
with numbered as (
    -- The export; the same words again on the same platform about the same brand are a repost.
    select
        source.*,
        cast(date_trunc('month', from_utc_timestamp(source.at, 'Europe/Paris')) as date) as period_start,
        coalesce(source.competitor_flag, false) as competitor,
        row_number() over (
            partition by source.platform, source.brand, lower(trim(source.text)) order by source.at, source.mention_id
        ) as nth,
        count(*) over (partition by source.author_id, to_date(from_utc_timestamp(source.at, 'Europe/Paris'))) as n_of_day
    from social_mention as source
    where source.at < (select max(data_as_of) from metric_values)
)

select * from numbered
