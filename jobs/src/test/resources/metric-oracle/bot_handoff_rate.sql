-- With every other contact of the person beside it.
with bot as (
    select
        source.interaction_id as id, source.started_at as at, coalesce(source.transfers, 0) as transfers, source.outcome, source.reason_l2, source.case_id,
        map.person_id,
        timestampdiff(microsecond, source.started_at, (select max(data_as_of) from metric_values)) / 86400e6 as age_d,
        cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start
    from interaction as source
    left semi join contact on contact.contact_id = source.interaction_id
    left join identity_map as map on map.customer_id = source.customer_id
    where source.channel = 'bot'
),

seen as (
    select
        bot.*,
        coalesce(bot.transfers > 0 or bot.outcome = 'flow_out', false) as was_taken,
        coalesce(bool_or(other.started_at <= bot.at + interval 1 day), false) as asked_again,
        coalesce(bool_or(other.started_at <= bot.at + interval 7 days and other.reason_l2 = bot.reason_l2), false) as came_back
    from bot
    left join (
        select map.person_id, source.started_at, source.reason_l2
        from interaction as source
        left semi join contact on contact.contact_id = source.interaction_id
        inner join identity_map as map on map.customer_id = source.customer_id
        where source.channel <> 'bot'
    ) as other on other.person_id = bot.person_id and other.started_at > bot.at
    group by all
)

select period_start, 100 * avg(if(was_taken or asked_again, 1, 0)) as value
from seen
where was_taken or (person_id is not null and (asked_again or age_d >= 1))
group by period_start
