-- What customers wrote when they made contact, with the names to mask in it.
-- Grain: contact_id.
-- Inputs: contact, interaction, identity_map, customer.
-- Spam, tests and what the company sends are no contacts, and so are not read.
with names as (
    select
        identity_map.person_id,
        sort_array(array_compact(array_union(collect_set(customer.first_name), collect_set(customer.last_name)))) as names
    from identifier(:customer) as customer
    inner join identifier(:identity_map) as identity_map on identity_map.customer_id = customer.customer_id
    group by identity_map.person_id
)

select
    contact.contact_id,
    contact.person_id,
    contact.contact_person_id,
    contact.started_on,
    contact.channel,
    contact.product_line,
    contact.service_id,
    contact.segment,
    coalesce(interaction.language, contact.language) as asked_language,
    interaction.text as value_text,
    names.names
from identifier(:contact) as contact
inner join identifier(:interaction) as interaction on interaction.interaction_id = contact.contact_id
left join names on names.person_id = contact.person_id
where trim(coalesce(interaction.text, '')) != ''
