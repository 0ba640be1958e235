-- What the contacts of a case say of its answers.
-- Grain: case_id.
-- Inputs: interaction, reply.
select
    interaction.case_id,
    count_if(coalesce(interaction.direction, 'in') = 'in' and interaction.channel <> 'bot') as n_contacts,
    min(interaction.started_at) filter (where coalesce(interaction.direction, 'in') = 'in') as first_in_at,
    min(interaction.started_at) filter (where interaction.direction = 'out') as first_out_at,
    min(reply.person_reply_at) filter (where coalesce(interaction.direction, 'in') = 'in') as first_reply_at,
    sum(reply.n_replies) as n_replies
from identifier(:interaction) as interaction
left join identifier(:reply) as reply on reply.interaction_id = interaction.interaction_id
where
    interaction.case_id is not null
    and interaction.started_at < :as_of
    and not coalesce(interaction.is_spam, false)
    and not coalesce(interaction.is_test, false)
group by interaction.case_id
