-- A step several oracles share, read as of_issue.
with met as (
    select
        source.interaction_id as id, map.person_id, source.started_at as at, source.channel, source.outcome, source.case_id, source.reason_l2,
        source.product_line, coalesce(source.transfers, 0) as transfers,
        source.channel <> 'bot' and not (length(trim(coalesce(source.text, ''))) between 1 and 20 and lower(source.text) rlike '^ *(merci|thank|danke|gracias|grazie)') as is_counted,
        cast(date_trunc('month', from_utc_timestamp(source.started_at, 'Europe/Paris')) as date) as period_start
    from interaction as source
    left semi join contact on contact.contact_id = source.interaction_id
    inner join identity_map as map on map.customer_id = source.customer_id
    where coalesce(source.case_id, source.reason_l2, source.product_line) is not null
),

pair as (
    select
        this.id, other.at, other.channel,
        other.at > this.at or (other.at = this.at and other.id > this.id) as is_later
    from met as this
    inner join met as other
        on other.person_id = this.person_id and other.id <> this.id and other.is_counted
        and case
            when this.case_id is not null then other.case_id = this.case_id or (other.case_id is null and other.reason_l2 = this.reason_l2)
            when this.reason_l2 is not null then other.reason_l2 = this.reason_l2
            else other.product_line = this.product_line
        end
),

issue as (
    select
        met.*,
        timestampdiff(microsecond, max(if(not pair.is_later, pair.at, null)), met.at) / 86400e6 as before_d,
        timestampdiff(microsecond, met.at, min(if(pair.is_later, pair.at, null))) / 86400e6 as after_d,
        timestampdiff(microsecond, met.at, min(if(pair.is_later and pair.channel = met.channel, pair.at, null))) / 86400e6 as same_after_d,
        timestampdiff(microsecond, met.at, min(if(pair.at >= met.at and pair.channel <> met.channel, pair.at, null))) / 86400e6 as other_after_d,
        timestampdiff(microsecond, met.at, (select max(data_as_of) from metric_values)) / 86400e6 as age_d
    from met
    left join pair on pair.id = met.id
    where met.is_counted
    group by all
)

select * from issue
