with sent as (
    select respondent_id, sent_on, cast(date_trunc('month', sent_on) as date) as period_start, invitation_id
    from invitation
    where is_sent
),

counted as (
    select sent.period_start, sent.respondent_id, sent.invitation_id, count(*) as n
    from sent
    inner join sent as before
        on before.respondent_id = sent.respondent_id and before.sent_on <= sent.sent_on and datediff(sent.sent_on, before.sent_on) <= 90
    group by all
)

select period_start, 100 * count(distinct if(n > 2, respondent_id, null)) / count(distinct respondent_id) as value
from counted
group by period_start
