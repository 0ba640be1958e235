-- Topics are counted in the table that is judged: nobody else knows those that are never spoken of.
with said as (
    select cast(date_trunc('month', contact.started_on) as date) as period_start, size(contact_comment.topics) as n
    from contact_comment
    inner join contact on contact.contact_id = contact_comment.contact_id
    where contact_comment.is_comment and contact_comment.language in ('en', 'fr')
),

topics as (
    select count(distinct topic) as n from contact_topic
)

select said.period_start, 100 * sum(said.n) / (count(*) * max(topics.n)) as value
from said
cross join topics
group by said.period_start
