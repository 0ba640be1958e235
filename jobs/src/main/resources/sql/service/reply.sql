-- First public replies to contacts, by a person and by anybody, and how long each turn of the customer waited.
-- Grain: interaction_id.
-- Inputs: interaction_event.
-- Notes are no replies, and what a machine sends is none of a person. Messages in a row are one turn.
with public_steps as (
    select
        interaction_id,
        seq,
        at,
        coalesce(actor_type = 'customer', false) as is_customer,
        coalesce(actor_type = 'agent' and type in ('reply', 'message'), false) as is_person,
        coalesce(
            actor_type in ('agent', 'bot', 'system') and type in ('reply', 'message', 'auto_ack'), false
        ) as is_reply
    from identifier(:interaction_event)
    where at < :as_of and coalesce(is_public, true) and type in ('reply', 'message', 'auto_ack')
),

-- The last thing a person on either side said before.
turns as (
    select
        *,
        lag(if(is_customer or is_person, is_customer, null)) ignore nulls over (
            partition by interaction_id order by at, seq
        ) as was_customer,
        lead(if(is_person, at, null)) ignore nulls over (partition by interaction_id order by at, seq) as answered_at
    from public_steps
)

select
    interaction_id,
    min(at) filter (where is_person) as person_reply_at,
    min(at) filter (where is_reply) as any_reply_at,
    count_if(is_person) as n_replies,
    count_if(is_customer and not coalesce(was_customer, false) and answered_at is not null) as n_turns,
    sum(unix_micros(answered_at) - unix_micros(at))
        filter (where is_customer and not coalesce(was_customer, false) and answered_at is not null) / 1e6d
        as turns_wait_s
from turns
group by interaction_id
