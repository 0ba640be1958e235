-- A step several oracles share, read as of_sent.
with sent as (
    -- The export, with the number of responses by how whole they are; persons who are left out are left out.
    select
        cast(date_trunc('month', from_utc_timestamp(source.sent_at, 'Europe/Paris')) as date) as period_start,
        source.*,
        coalesce(source.status, 'sent') <> 'bounced' and not coalesce(source.bounced, false) as arrived,
        response.whole,
        response.any
    from survey_invitation as source
    left semi join invitation on invitation.invitation_id = source.invitation_id
    left join (
        select invitation_id, count_if(status = 'complete') as whole, count_if(status in ('complete', 'partial')) as any
        from survey_response
        where completed_at < (select max(data_as_of) from metric_values)
        group by invitation_id
    ) as response on response.invitation_id = source.invitation_id
    where coalesce(source.status, 'sent') not like 'not~_sampled%' escape '~'
)

select * from sent
