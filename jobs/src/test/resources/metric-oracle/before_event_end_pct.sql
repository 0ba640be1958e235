with given as (
    -- The export, without previews and without those who are left out everywhere.
    select
        source.*,
        cast(date_trunc('month', from_utc_timestamp(source.completed_at, 'Europe/Paris')) as date) as period_start
    from survey_response as source
    left semi join response on response.response_id = source.response_id
)

select period_start, 100 * avg(if(coalesce(sent.sent_at, given.started_at, given.completed_at) < sent.trigger_event_at or coalesce(sent.sent_at, given.started_at, given.completed_at) < if(sale.promised_at is null, sale.delivered_at, coalesce(sale.delivered_at, timestamp'2999-12-31')), 1, 0)) as value
from given
left join survey_invitation as sent on sent.invitation_id = given.invitation_id
left join sale on sale.order_id = given.order_id
where sent.trigger_event_at is not null or sale.delivered_at is not null or sale.promised_at is not null
group by period_start
